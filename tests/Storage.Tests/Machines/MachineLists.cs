using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Machines;

public abstract class MachineLists<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_machine_is_shown_with_its_meter_and_what_it_owes()
    {
        var node = await Database.StartAsync();
        var machine = A.Machine() with { CommissionedAt = null, Customer = null, Site = null, MeterReplacementSuspected = true };
        var meter = A.Meter(hours: 612.5) with { Position = new(48.5, 11.25), PositionAt = A.Noon, HoursPerDay = 6.5 };
        await node.AppendAsync(
            A.Append() with
            {
                Views =
                [machine, Service(ServiceState.Open), Service(ServiceState.Overdue, 2), Service(ServiceState.Done, 3)]
            });
        await node.AppendAsync(A.Append(expectedHead: 1) with { Views = [meter] });

        var found = await Views(node).FindAsync("SN1", CancellationToken.None);

        found.ShouldBe(new MachineOverview(machine, meter, 1, 1, 2));
        (await Views(node).FindAsync("SN2", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_machine_that_never_reported_has_no_meter()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Views = [A.Machine()] });

        (await Views(node).FindAsync("SN1", CancellationToken.None)).ShouldBe(new MachineOverview(A.Machine(), null, 0, 0, 1));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_serial_number_without_gap_or_repetition()
    {
        var node = await Database.StartAsync();
        await Task.WhenAll(
            Enumerable.Range(0, 25).Select(i => node.AppendAsync(A.Append($"m/{i}") with { Views = [A.Machine($"SN{i:00}")] })));

        var pages = new List<string[]>();
        for (string? after = null; ;)
        {
            var page = await Views(node).ListAsync(new(), new(after, 10), CancellationToken.None);
            pages.Add([.. page.Items.Select(item => item.Machine.SerialNumber)]);
            if ((after = page.Next) is null)
                break;
        }

        pages.Select(page => page.Length).ShouldBe([10, 10, 5]);
        pages.SelectMany(page => page).ShouldBe(Enumerable.Range(0, 25).Select(i => $"SN{i:00}"));
    }

    [Theory]
    [InlineData("l 60", null, null, "AB1,SN1,SN_2")]
    [InlineData("sn", null, null, "SN1,SN_2")]
    [InlineData("_", null, null, "SN_2")]
    [InlineData("%", null, null, "")]
    [InlineData(null, "S2", null, "SN_2")]
    [InlineData(null, null, true, "AB1,SN_2")]
    [InlineData(null, null, false, "SN1")]
    [InlineData("SN", "S1", false, "SN1")]
    public async Task Every_condition_given_narrows_the_list(string? query, string? station, bool? due, string expected)
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(
            A.Append("m/1") with { Views = [A.Machine("SN1"), Service(ServiceState.Upcoming), Service(ServiceState.Superseded, 2)] });
        await node.AppendAsync(
            A.Append("m/2") with { Views = [A.Machine("SN_2", station: "S2"), Service(ServiceState.Open) with { SerialNumber = "SN_2" }] });
        await node.AppendAsync(
            A.Append("m/3") with { Views = [A.Machine("AB1"), Service(ServiceState.Overdue) with { SerialNumber = "AB1" }] });

        var page = await Views(node).ListAsync(new(query, station, due), new(null, 10), CancellationToken.None);

        string.Join(",", page.Items.Select(item => item.Machine.SerialNumber)).ShouldBe(expected);
        page.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Those_that_nobody_has_confirmed_are_a_list_of_their_own()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append("m/1") with { Views = [A.Machine("SN1")] });
        await node.AppendAsync(A.Append("m/2") with { Views = [A.Machine("SN2") with { Verified = false }] });

        foreach (var (verified, serial) in new[] { (true, "SN1"), (false, "SN2") })
            (await Views(node).ListAsync(new(Verified: verified), new(null, 10), CancellationToken.None)).Items
                .ShouldHaveSingleItem().Machine.SerialNumber.ShouldBe(serial);
    }

    [Fact]
    public async Task A_machine_is_found_by_all_its_names_in_any_case_and_width()
    {
        var node = await Database.StartAsync();
        var identity = new MachineIdentity("Acme", "Pin-7", "Fleet 9");
        await node.AppendAsync(A.Append("m/1") with { Views = [A.Machine("sn-1") with { Identity = identity }] });
        await node.AppendAsync(A.Append("m/2") with { Views = [A.Machine("SN2")] });

        foreach (var name in new[] { "SN-1", "ｓｎ-1", "PIN-7", "fleet 9" })
        {
            (await Views(node).KnownAsync([MachineMatching.Fold(name)], CancellationToken.None))
                .ShouldBe([new KnownMachine("sn-1", identity)], name);
            (await Views(node).ListAsync(new(name), new(null, 10), CancellationToken.None)).Items.ShouldHaveSingleItem();
        }

        var many = Enumerable.Range(0, 1_200).Select(i => $"OTHER{i}").Append("SN2").Append("PIN-7").ToArray();
        (await Views(node).KnownAsync(many, CancellationToken.None)).Select(machine => machine.Key).ShouldBe(["sn-1", "SN2"], true);
    }

    [Fact]
    public async Task The_newest_place_told_apart_from_readings_is_kept()
    {
        var node = await Database.StartAsync();
        (await Views(node).SeenAsync("SN1", CancellationToken.None)).ShouldBeNull();
        await node.AppendAsync(A.Append() with { Views = [new SightingRow("SN1", A.Noon, new(48.5, 11.25))] });

        (await Views(node).SeenAsync("SN1", CancellationToken.None)).ShouldBe(new SightingRow("SN1", A.Noon, new(48.5, 11.25)));
    }

    [Fact]
    public async Task A_row_of_a_newer_head_is_never_overwritten()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Views = [A.Machine(), A.Meter(hours: 1)] });
        await Database.ExecuteAsync("update meters set head = 5");

        await node.AppendAsync(A.Append(expectedHead: 1) with { Views = [A.Meter(hours: 2)] });

        (await Views(node).FindAsync("SN1", CancellationToken.None))!.Meter.ShouldBe(A.Meter(hours: 1));
    }

    private static IMachineViews Views(StorageNode node) => node.Get<IMachineViews>();

    private static ServiceRow Service(ServiceState state, int occurrence = 1) =>
        new("SN1", "600h", occurrence, state, "L 60", "S1", 600, null, null, null, null, null, null, true);
}

public sealed class MachineListsOnSqlite : MachineLists<SqliteFile>;

public sealed class MachineListsOnPostgres : MachineLists<PostgresBase>;
