using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Readings;

internal static class ReadingTable
{
    public const string Columns = "machine, at, meter_hours, lifetime_hours, verdict, received_at, latitude, longitude, faults, source";

    /// <summary>What <see cref="ReadingVerdict.Applied"/> is stored as.</summary>
    public const int Applied = 0;

    private static readonly BulkStatement Upsert = BulkStatement.Insert(
        "readings",
        "on conflict (machine, at, meter_hours) do update set lifetime_hours = excluded.lifetime_hours, verdict = excluded.verdict",
        Text("machine"),
        Instant("at"),
        Real("meter_hours"),
        Real("lifetime_hours"),
        Long("verdict"),
        Instant("received_at"),
        Real("latitude"),
        Real("longitude"),
        Text("faults"),
        Text("source"));

    public static ReadingRow Read(Row row) => new(
        row.Text(),
        row.Instant(),
        row.Real(),
        row.RealOrNull(),
        Verdict(row.Int()),
        row.Instant(),
        row.PointOrNull(),
        row.TextOrNull())
    {
        Source = row.TextOrNull() is { } source ? Source(source) : null,
    };

    public static void Write(JournalAppend append, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Upsert);
        foreach (var reading in Distinct(append))
        {
            cells.Text(reading.Machine);
            cells.Instant(reading.At);
            cells.Real(reading.MeterHours);
            cells.Real(reading.LifetimeHours);
            cells.Long(Number(reading.Verdict));
            cells.Instant(reading.ReceivedAt);
            cells.Point(reading.Position);
            cells.Text(reading.Faults);
            cells.Text(reading.Source is { } source ? Name(source) : null);
            cells.End();
        }
    }

    private static IEnumerable<ReadingRow> Distinct(JournalAppend append)
    {
        if (append.Readings.Length == 1)
            return append.Readings;
        var rows = new Dictionary<(string, long, double), ReadingRow>(append.Readings.Length);
        foreach (var reading in append.Readings)
        {
            var key = (reading.Machine, Instants.ToNumber(reading.At), reading.MeterHours);
            rows[key] = rows.TryGetValue(key, out var first)
                ? first with { Verdict = reading.Verdict, LifetimeHours = reading.LifetimeHours }
                : reading;
        }

        return rows.Values;
    }

    private static string Name(ReadingSource source) => source switch
    {
        ReadingSource.Machine => "machine",
        ReadingSource.Tracker => "tracker",
        ReadingSource.SignedRecord => "record",
        ReadingSource.Desk => "desk",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No name stands for this source."),
    };

    private static ReadingSource Source(string name) => name switch
    {
        "machine" => ReadingSource.Machine,
        "tracker" => ReadingSource.Tracker,
        "record" => ReadingSource.SignedRecord,
        "desk" => ReadingSource.Desk,
        _ => throw new InvalidOperationException($"The database holds an unknown source of a reading, {name}."),
    };

    private static int Number(ReadingVerdict verdict) => verdict switch
    {
        ReadingVerdict.Applied => Applied,
        ReadingVerdict.FallsBack => 1,
        ReadingVerdict.GrowsTooFast => 2,
        ReadingVerdict.InFuture => 3,
        ReadingVerdict.SameInstantDiffers => 4,
        ReadingVerdict.Corrected => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No number stands for this verdict."),
    };

    private static ReadingVerdict Verdict(int number) => number switch
    {
        Applied => ReadingVerdict.Applied,
        1 => ReadingVerdict.FallsBack,
        2 => ReadingVerdict.GrowsTooFast,
        3 => ReadingVerdict.InFuture,
        4 => ReadingVerdict.SameInstantDiffers,
        5 => ReadingVerdict.Corrected,
        _ => throw new InvalidOperationException($"The database holds an unknown verdict, {number}."),
    };
}
