using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Storage.Bench;

/// <summary>Batch n has one reading of each of 2,000 of the 10,000 machines.</summary>
internal static class Load
{
    public const int Machines = 10_000;
    public const int BatchSize = 2_000;

    /// <summary>Further machines, each with a caller of its own.</summary>
    public const int Singles = 200;

    public const int BatchesPerRound = Machines / BatchSize;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Serials = [.. Enumerable.Range(0, Machines + Singles).Select(i => $"WL{i:D6}")];
    private static readonly string[] Streams = [.. Serials.Select(serial => $"machine/{serial}")];

    public static IEnumerable<JournalAppend> Batch(int n)
    {
        var round = n / BatchesPerRound;
        var first = n % BatchesPerRound * BatchSize;
        var at = Start.AddMinutes(round);
        for (var i = first; i < first + BatchSize; i++)
        {
            var hours = i + round / 60.0;
            yield return new JournalAppend
            {
                Stream = Streams[i],
                ExpectedHead = round,
                Actor = "device:bench",
                Correlation = "bench",
                Readings = [new ReadingRow(Serials[i], at, hours, hours, ReadingVerdict.Applied, at, new(48, 11), null)],
                Views = [new MeterRow(Serials[i], hours, at, new(48, 11), at, 8)],
            };
        }
    }

    public static string Serial(int machine) => Serials[machine];

    /// <summary>Batch n as the items of a call.</summary>
    public static IEnumerable<object> Bodies(int n) =>
        Enumerable.Range(n % BatchesPerRound * BatchSize, BatchSize).Select(i => Body(i, n / BatchesPerRound));

    public static object Body(int machine, int round) => new
    {
        machine = Serials[machine],
        at = Start.AddMinutes(round),
        operatingHours = machine + (round / 60.0),
        latitude = 48.0,
        longitude = 11.0,
    };
}
