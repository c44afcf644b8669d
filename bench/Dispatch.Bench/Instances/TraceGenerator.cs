using System.Collections.Immutable;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>
/// Traces of one family: clustered sites in a square, part of the jobs known in the morning, the rest called in until two hours before the
/// evening. Calls, crew and surprises are drawn apart: the same seed with more technicians has the same calls.
/// </summary>
internal static class TraceGenerator
{
    private const double Side = 25_298;
    private const int Evening = 32_400;
    private const int LastCall = 25_200;

    public static DispatchFile Create(int seed, Surprises surprises, int technicians = 40, int jobs = 420)
    {
        var (places, people, calls, luck) =
            (new Random(seed), new Random(seed + 1_000_000), new Random(seed + 2_000_000), new Random(seed + 3_000_000));
        var centres = Enumerable.Range(0, 6)
            .Select(_ => new Centre(places.NextDouble() * Side, places.NextDouble() * Side, 1500 + (places.NextDouble() * 2500))).ToArray();
        return new DispatchFile(
            "seconds = 60 + floor(0.156 * euclidean metres), float32",
            [.. Enumerable.Range(0, technicians).Select(t => Technician(t, people, centres, surprises, luck))],
            [.. Enumerable.Range(0, jobs).Select(_ => calls.NextDouble() < 0.3 ? 0 : calls.Next(60, LastCall)).Order().ToArray()
                .Select((release, j) => Job(j, release, calls, centres, surprises, luck))],
            surprises.Noise);
    }

    private static DispatchFile.Who Technician(int id, Random people, Centre[] centres, Surprises surprises, Random luck)
    {
        var (x, y) = Site(people, centres);
        ImmutableArray<int> skills = [.. Enumerable.Range(0, 6).Where(_ => people.NextDouble() < 0.6)];
        int? absent = luck.NextDouble() < surprises.Absent ? luck.Next(Evening) : null;
        return new DispatchFile.Who(id, x, y, skills.IsEmpty ? [people.Next(6)] : skills, 0, Evening, absent);
    }

    private static DispatchFile.What Job(int id, int release, Random calls, Centre[] centres, Surprises surprises, Random luck)
    {
        var (x, y) = Site(calls, centres);
        var draw = calls.NextDouble();
        var (severity, weight, minutes) = draw < 0.15 ? (1, 8, 90) : draw < 0.5 ? (2, 4, 180) : (3, 1, 360);
        var service = int.Clamp((int)(2100 * Math.Exp(0.48 * Gauss(calls))), 600, 7200);
        int[] skills = [calls.Next(6)];
        int? off = luck.NextDouble() < surprises.Cancelled ? release + luck.Next(60, 7200) : null;
        var isAway = luck.NextDouble() < surprises.NoShow;
        int? real = isAway ? 600 : surprises.Spread > 0
            ? int.Clamp((int)(service * Math.Exp(surprises.Spread * Gauss(luck))), 300, 14_400)
            : null;
        return new DispatchFile.What(id, x, y, release, release + (60 * minutes), service, [.. skills], severity, weight, off, real);
    }

    private static (double X, double Y) Site(Random random, Centre[] centres)
    {
        if (random.NextDouble() < 0.25) return (random.NextDouble() * Side, random.NextDouble() * Side);
        var (x, y, spread) = centres[random.Next(centres.Length)];
        return (double.Clamp(x + (Gauss(random) * spread), 0, Side), double.Clamp(y + (Gauss(random) * spread), 0, Side));
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private readonly record struct Centre(double X, double Y, double Spread);
}
