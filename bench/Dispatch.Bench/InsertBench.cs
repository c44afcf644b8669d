using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>One urgent job into 5,000 technicians with 20,000 open jobs, every position, one thread.</summary>
internal static class InsertBench
{
    private const int Technicians = 5_000;
    private const int Jobs = 20_000;
    private const int Shift = 9 * 3600;

    public static int Run(string[] args)
    {
        var rounds = int.Parse(args.ElementAtOrDefault(0) ?? "10", CultureInfo.InvariantCulture);
        var random = new Random(1);
        var probes = 2_000;
        var places = Technicians + Jobs + probes;
        var (x, y) = (new float[places], new float[places]);
        var centres = Enumerable.Range(0, 60).Select(_ => (X: random.NextSingle() * 300_000, Y: random.NextSingle() * 300_000)).ToArray();
        for (var p = 0; p < places; p++)
        {
            var centre = centres[random.Next(centres.Length)];
            (x[p], y[p]) = (centre.X + (Gauss(random) * 12_000), centre.Y + (Gauss(random) * 12_000));
        }

        var skills = Enumerable.Range(0, 6).Select(s => $"skill{s}").ToArray();
        var technicians = Enumerable.Range(0, Technicians).Select(t => new PlanTechnician(
            $"T{t}", t, random.Next(1800), new Period(0, Shift), [.. skills.Where(_ => random.NextDouble() < 0.6)], [], [], []));
        var jobs = Enumerable.Range(0, Jobs + probes).Select(j =>
        {
            var severity = j >= Jobs ? 1 : random.Next(2, 4);
            return new PlanJob(
                $"J{j}", Technicians + j, 0, 1200 + random.Next(2400), severity, severity == 1 ? 5400 : severity == 2 ? 18_000 : 30_000, null,
                [skills[random.Next(6)]], [], []);
        }).ToImmutableArray();
        var problem = new Problem(0, [.. technicians], jobs[..Jobs], new PlanRules(), PlanWeights.Default);
        Measure("Euclidean", new EuclideanTravel(x, y, 60, 0.065f), problem, jobs[Jobs..], rounds);
        Measure("zone table", ZoneTravel.Over(x, y, 300_000, 24), problem, jobs[Jobs..], rounds);
        return 0;
    }

    private static void Measure<TTravel>(string name, TTravel travel, Problem problem, ImmutableArray<PlanJob> probes, int rounds)
        where TTravel : struct, ITravel
    {
        var watch = Stopwatch.StartNew();
        var plan = new WorkingPlan<TTravel>(problem, travel, Plan.Committed(problem));
        var planned = 0;
        for (var j = 0; j < problem.Jobs.Length; j++)
        {
            if (plan.Find(j) is not { IsFound: true } place) continue;
            plan.Insert(j, place.Technician, place.Position);
            planned++;
        }

        Console.WriteLine($"{name}: {problem.Technicians.Length} technicians, {planned} of {problem.Jobs.Length} jobs in routes, built in {watch.Elapsed.TotalSeconds:0.0} s");
        var asked = plan.Add(probes[0]);
        var decisions = rounds * probes.Length;
        var times = new long[decisions];
        for (var i = 0; i < probes.Length; i++) Ask(plan, asked, probes[i]);
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < decisions; i++)
        {
            var from = Stopwatch.GetTimestamp();
            if (Ask(plan, asked, probes[i % probes.Length])) found++;
            times[i] = Stopwatch.GetTimestamp() - from;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"  decision {Percentiles.Of(times)}, {(double)allocated / decisions:0.0} bytes each, {found} of {decisions} placed");
        var quietest = Enumerable.Range(0, probes.Length).Select(p => Enumerable.Range(0, rounds).Min(r => times[(r * probes.Length) + p])).ToArray();
        Console.WriteLine($"  the quickest of each question's {rounds} {Percentiles.Of(quietest)}");
        Console.WriteLine($"  empty loop of the median's length {Percentiles.Of(Floor(Percentiles.Median(times), decisions))}");
    }

    private static bool Ask<TTravel>(WorkingPlan<TTravel> plan, int index, PlanJob job)
        where TTravel : struct, ITravel
    {
        plan.Replace(index, job);
        return plan.Find(index).IsFound;
    }

    /// <summary>Counting that takes as long as a decision usually does: what it takes longer at times is the machine's doing.</summary>
    private static long[] Floor(long median, int rounds)
    {
        var perTick = Calibrate();
        var times = new long[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var from = Stopwatch.GetTimestamp();
            Spin((long)(median * perTick));
            times[i] = Stopwatch.GetTimestamp() - from;
        }

        return times;
    }

    private static double Calibrate()
    {
        Spin(100_000_000);
        var from = Stopwatch.GetTimestamp();
        Spin(100_000_000);
        return 100_000_000.0 / (Stopwatch.GetTimestamp() - from);
    }

    private static long Spin(long rounds)
    {
        var sum = 0L;
        for (var i = 0L; i < rounds; i++) sum = (sum * 31) + i;
        return sum;
    }

    private static float Gauss(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
