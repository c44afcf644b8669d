using System.Globalization;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>What the background's slices cost an immediate decision: blocks of decisions with and without them take turns.</summary>
internal static class SliceBench
{
    private const int Decisions = 20_000;

    public static int Run(string[] args)
    {
        var pairs = int.Parse(args.ElementAtOrDefault(0) ?? "5", CultureInfo.InvariantCulture);
        var city = City.Of(5_000, 20_000, 2_000);
        var questions = new Questions<EuclideanTravel>(city.Problem, city.Travel, city.Probes);
        var territory = City.Of(200, 800, 1);
        var (without, with, differences) = (new long[Decisions], new long[Decisions], new List<double>());
        for (var pair = 0; pair < pairs; pair++)
        {
            questions.Ask(without);
            using var stop = new CancellationTokenSource();
            var background = Task.Run(() => Improve(territory, stop.Token));
            questions.Ask(with);
            stop.Cancel();
            var slices = background.GetAwaiter().GetResult();
            differences.Add(Percentiles.Milliseconds(with, 0.99) - Percentiles.Milliseconds(without, 0.99));
            Console.WriteLine($"without {Percentiles.Of(without)}; with {slices} slices {Percentiles.Of(with)}");
        }

        Console.WriteLine($"p99 with less without, median of {pairs}: {differences.Order().ElementAt(pairs / 2):+0.000;-0.000} ms");
        return 0;
    }

    /// <summary>One slice of 100 ms after the other on a snapshot of 200 technicians and 800 jobs.</summary>
    private static int Improve(City territory, CancellationToken stop)
    {
        var plan = Plan.Committed(territory.Problem);
        var slices = 0;
        while (!stop.IsCancellationRequested)
            plan = Improver.Improve(territory.Problem, territory.Travel, plan, (ulong)++slices, Clock.Seconds(0.1)).ApplyTo(plan)!;
        return slices;
    }
}
