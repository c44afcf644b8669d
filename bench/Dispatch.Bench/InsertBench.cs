using System.Diagnostics;
using System.Globalization;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>One urgent job into 5,000 technicians with 20,000 open jobs, every position, one thread.</summary>
internal static class InsertBench
{
    public static int Run(string[] args)
    {
        var rounds = int.Parse(args.ElementAtOrDefault(0) ?? "10", CultureInfo.InvariantCulture);
        var city = City.Of(5_000, 20_000, 2_000);
        Measure("Euclidean", city.Travel, city, rounds);
        Measure("zone table", ZoneTravel.Over(city.X, city.Y, City.Side, 24), city, rounds);
        return 0;
    }

    private static void Measure<TTravel>(string name, TTravel travel, City city, int rounds)
        where TTravel : struct, ITravel
    {
        var watch = Stopwatch.StartNew();
        var questions = new Questions<TTravel>(city.Problem, travel, city.Probes);
        Console.WriteLine(
            $"{name}: {city.Problem.Technicians.Length} technicians, {questions.Planned} of {city.Problem.Jobs.Length} jobs in routes, built in {watch.Elapsed.TotalSeconds:0.0} s");
        var times = new long[rounds * city.Probes.Length];
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var found = questions.Ask(times);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(
            $"  decision {Percentiles.Of(times)}, {(double)allocated / times.Length:0.0} bytes each, {found} of {times.Length} placed");
        var quietest = Enumerable.Range(0, city.Probes.Length)
            .Select(p => Enumerable.Range(0, rounds).Min(r => times[(r * city.Probes.Length) + p])).ToArray();
        Console.WriteLine($"  the quickest of each question's {rounds} {Percentiles.Of(quietest)}");
        Console.WriteLine($"  empty loop of the median's length {Percentiles.Of(Floor.Of(Percentiles.Median(times), times.Length))}");
    }
}
