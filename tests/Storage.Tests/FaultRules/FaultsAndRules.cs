using Dispatch.Domain.FaultRules;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.FaultRules;

public abstract class FaultsAndRules<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly Advice Words = new("stop", "停机", "pare");

    [Fact]
    public async Task Rules_are_kept_by_id_also_that_one_was_withdrawn()
    {
        var node = await Database.StartAsync();
        var rule = new FaultRule("ZL", 100, null, null, 2, 3, TimeSpan.FromHours(12), Words);
        await node.AppendAsync(A.Append("fault-rule/b") with { Views = [new FaultRuleRow("b", rule)] });
        await node.AppendAsync(A.Append("fault-rule/a") with { Views = [new FaultRuleRow("a", null)] });

        (await node.Get<IFaultRuleViews>().WrittenAsync(CancellationToken.None))
            .ShouldBe([new FaultRuleRow("a", null), new FaultRuleRow("b", rule)]);
    }

    [Fact]
    public async Task Faults_are_one_row_for_each_code_of_a_machine_the_newest_first()
    {
        var node = await Database.StartAsync();
        var oil = new MachineFault(FaultCode.J1939(100, 1), null, A.Noon, 1, A.Noon, "j1939-100-1", 1, Words, "SR-1");
        var light = new MachineFault(new("E-07"), "Cab light", A.Noon.AddMinutes(1));
        await node.AppendAsync(
            A.Append("machine/SN1") with { Views = [new MachineFaultRow("SN1", oil), new MachineFaultRow("SN1", light)] });
        await node.AppendAsync(A.Append("machine/SN2") with { Views = [new MachineFaultRow("SN2", light)] });

        await node.AppendAsync(A.Append("machine/SN1") with
        {
            ExpectedHead = 1,
            Views = [new MachineFaultRow("SN1", oil with { ClearedAt = A.Noon.AddDays(1) })],
        });

        (await node.Get<IFaultRuleViews>().OfAsync("SN1", CancellationToken.None)).Select(row => row.Fault)
            .ShouldBe([light, oil with { ClearedAt = A.Noon.AddDays(1) }]);
    }

    [Fact]
    public async Task Of_readings_the_newest_that_told_of_faults_are_found_whatever_their_hours_were_judged()
    {
        var node = await Database.StartAsync();
        ReadingRow[] told =
        [
            A.Reading(minutes: 0) with { Faults = "[1]" },
            A.Reading(hours: 90, minutes: 1, verdict: Domain.Metering.ReadingVerdict.FallsBack) with { Faults = "[2]" },
            A.Reading(hours: 101, minutes: 3) with { Faults = "[3]" },
        ];
        await node.AppendAsync(A.Append() with { Readings = [told[2], told[0], told[1], A.Reading(hours: 100.5, minutes: 2)] });

        (await node.Readings.WithFaultsAsync("SN1", A.Noon, 10, CancellationToken.None)).ShouldBe(told);
        (await node.Readings.WithFaultsAsync("SN1", A.Noon, 2, CancellationToken.None)).ShouldBe(told[1..]);
        (await node.Readings.WithFaultsAsync("SN1", A.Noon.AddMinutes(1), 10, CancellationToken.None)).ShouldBe(told[1..]);
    }
}

public sealed class FaultsAndRulesOnSqlite : FaultsAndRules<SqliteFile>;

public sealed class FaultsAndRulesOnPostgres : FaultsAndRules<PostgresBase>;
