using System.Collections.Immutable;
using System.Globalization;

namespace Dispatch.Dispatch.Bench;

/// <summary>Traces of one family: clustered sites in a square, part of the jobs known in the morning, the rest called in until two hours before the evening.</summary>
internal static class TraceGenerator
{
    private const double Side = 25_298;
    private const int Evening = 32_400;
    private const int LastCall = 25_200;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var folder = arguments.Paths.FirstOrDefault() ?? ".";
        Directory.CreateDirectory(folder);
        var first = (int)arguments.Number("seed", 1);
        for (var seed = first; seed < first + (int)arguments.Number("count", 1); seed++)
        {
            var file = Path.Combine(folder, $"generated-{seed.ToString(CultureInfo.InvariantCulture)}.json");
            Create(seed, (int)arguments.Number("technicians", 40), (int)arguments.Number("jobs", 420), arguments.Number("cancelled", 0), arguments.Number("spread", 0)).Write(file);
            Console.WriteLine(file);
        }

        return 0;
    }

    /// <param name="cancelled">Share of jobs that are called off before they begin.</param>
    /// <param name="spread">Standard deviation of the logarithm of real over expected duration.</param>
    public static DispatchFile Create(int seed, int technicians, int jobs, double cancelled = 0, double spread = 0)
    {
        var random = new Random(seed);
        var centres = Enumerable.Range(0, 6).Select(_ => (X: random.NextDouble() * Side, Y: random.NextDouble() * Side, Spread: 1500 + (random.NextDouble() * 2500))).ToArray();
        (double X, double Y) Site()
        {
            if (random.NextDouble() < 0.25) return (random.NextDouble() * Side, random.NextDouble() * Side);
            var centre = centres[random.Next(centres.Length)];
            return (double.Clamp(centre.X + (Gauss(random) * centre.Spread), 0, Side), double.Clamp(centre.Y + (Gauss(random) * centre.Spread), 0, Side));
        }

        var crew = Enumerable.Range(0, technicians).Select(t =>
        {
            var (x, y) = Site();
            ImmutableArray<int> skills = [.. Enumerable.Range(0, 6).Where(_ => random.NextDouble() < 0.6)];
            return new DispatchFile.Who(t, x, y, skills.IsEmpty ? [random.Next(6)] : skills, 0, Evening);
        }).ToImmutableArray();
        var calls = Enumerable.Range(0, jobs).Select(_ => random.NextDouble() < 0.3 ? 0 : random.Next(60, LastCall)).Order().ToArray();
        var work = calls.Select((release, j) =>
        {
            var (x, y) = Site();
            var draw = random.NextDouble();
            var (severity, weight, minutes) = draw < 0.15 ? (1, 8, 90) : draw < 0.5 ? (2, 4, 180) : (3, 1, 360);
            var service = int.Clamp((int)(2100 * Math.Exp(0.48 * Gauss(random))), 600, 7200);
            int? real = spread > 0 ? int.Clamp((int)(service * Math.Exp(spread * Gauss(random))), 300, 14_400) : null;
            int? off = random.NextDouble() < cancelled ? release + random.Next(60, 7200) : null;
            return new DispatchFile.What(j, x, y, release, release + (60 * minutes), service, [random.Next(6)], severity, weight, off, real);
        });
        return new DispatchFile("seconds = 60 + floor(0.156 * euclidean metres), float32", crew, [.. work]);
    }

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
