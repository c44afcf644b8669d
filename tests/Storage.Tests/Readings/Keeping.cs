using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Readings;

public abstract class Keeping<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Readings_come_back_as_they_were_sent_oldest_first()
    {
        var node = await Database.StartAsync();
        ReadingRow[] sent =
        [
            A.Reading(minutes: 0) with { Faults = """[{"spn":110}]""", Source = ReadingSource.Machine },
            A.Reading(hours: 90, minutes: 1, verdict: ReadingVerdict.FallsBack) with { Position = null, Source = ReadingSource.Tracker },
            A.Reading(hours: 101, minutes: 2) with { Source = ReadingSource.SignedRecord },
            A.Reading(hours: 102, minutes: 3) with { Source = ReadingSource.Desk },
            A.Reading(hours: 103, minutes: 4),
        ];
        await node.AppendAsync(A.Append() with { Readings = [sent[2], sent[0], sent[1], .. sent[3..]] });
        await node.AppendAsync(A.Append("machine/other") with { Readings = [A.Reading("other")] });

        (await node.Readings.RecentAsync("SN1", 10, CancellationToken.None)).ShouldBe(sent);
        (await node.Readings.RecentAsync("SN1", 2, CancellationToken.None)).ShouldBe(sent[3..]);
        (await node.Readings.BetweenAsync("SN1", A.Noon, A.Noon.AddMinutes(2), 10, CancellationToken.None)).ShouldBe(sent[..2]);
    }

    [Theory]
    [InlineData(ReadingVerdict.FallsBack)]
    [InlineData(ReadingVerdict.GrowsTooFast)]
    [InlineData(ReadingVerdict.InFuture)]
    [InlineData(ReadingVerdict.SameInstantDiffers)]
    public async Task The_same_reading_again_changes_only_verdict_and_lifetime_hours(ReadingVerdict verdict)
    {
        var node = await Database.StartAsync();
        var first = A.Reading(verdict: verdict) with { Faults = "[]", Source = ReadingSource.Desk };
        await node.AppendAsync(A.Append() with { Readings = [first] });

        await node.AppendAsync(A.Append(expectedHead: 1) with
        {
            Readings = [A.Reading() with
                {
                    LifetimeHours = 1,
                    ReceivedAt = A.Noon.AddDays(1),
                    Source = ReadingSource.Machine,
                },
                A.Reading() with { LifetimeHours = 1100, Position = null }],
        });

        (await node.Readings.RecentAsync("SN1", 10, CancellationToken.None))
            .ShouldBe([first with { Verdict = ReadingVerdict.Applied, LifetimeHours = 1100 }]);
    }

    [Fact]
    public async Task Neighbours_are_the_nearest_applied_readings_before_and_from_an_instant_on()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with
        {
            Readings =
            [
                A.Reading(hours: 1, minutes: 0), A.Reading(hours: 2, minutes: 1),
                A.Reading(hours: 0, minutes: 2, verdict: ReadingVerdict.FallsBack),
                A.Reading(hours: 3, minutes: 3), A.Reading(hours: 4, minutes: 4),
            ],
        });

        var (before, after) = await node.Readings.NeighboursAsync("SN1", A.Noon.AddMinutes(3), CancellationToken.None);
        var (last, none) = await node.Readings.NeighboursAsync("SN1", A.Noon.AddMinutes(5), CancellationToken.None);

        (before!.MeterHours, after!.MeterHours).ShouldBe((2, 3));
        (last!.MeterHours, none).ShouldBe((4, null));
    }
}

public sealed class KeepingOnSqlite : Keeping<SqliteFile>;

public sealed class KeepingOnPostgres : Keeping<PostgresBase>;
