using System.Diagnostics;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>
/// All jobs known, arrival by the due moment demanded: the least travel that serves all. The time is all that passes from the records to
/// the plan.
/// </summary>
internal static class StaticBench
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var options = Tuning.From(arguments);
        foreach (var path in arguments.Paths)
        {
            var file = DispatchFile.Read(path);
            var problem = new Problem(
                0, file.Crew(), [.. Enumerable.Range(0, file.Jobs.Length).Select(j => file.Job(j, isHard: true))], new PlanRules(),
                PlanWeights.TravelOnly);
            var travel = PlaneTravel.Of(file);
            var empty = Plan.Committed(problem);
            Improver.Improve(problem, travel, empty, 99, Clock.Seconds(3, "cpu"), options);
            foreach (var seconds in arguments.Numbers("seconds", "0.5,1,3,10"))
            {
                for (var seed = 1; seed <= (int)arguments.Number("seeds", 1); seed++)
                {
                    GC.Collect();
                    var (watch, cpu) = (Stopwatch.StartNew(), Clock.ProcessorTime());
                    var change = Improver.Improve(
                        problem, travel, empty, (ulong)seed, Clock.Seconds(seconds, arguments.Text("clock", "wall")), options);
                    var used = Clock.ProcessorTime() - cpu;
                    var plan = change.ApplyTo(empty)!;
                    var sum = Travelled(problem, travel, plan);
                    Console.WriteLine(
                        $"{Path.GetFileName(path)} {seconds} s: {sum:N0}, {plan.Unassigned.Length} left, {change.Rounds:N0} rounds, wall {watch.Elapsed.TotalSeconds:0.00} s, CPU {used.TotalSeconds:0.00} s, seed {seed}");
                }
            }
        }

        return 0;
    }

    private static long Travelled(Problem problem, TravelTable travel, Plan plan)
    {
        var sum = 0L;
        for (var t = 0; t < plan.Routes.Length; t++)
        {
            var place = problem.Technicians[t].Place;
            foreach (var job in plan.Routes[t])
            {
                sum += travel.Seconds(place, problem.Jobs[job].Place);
                place = problem.Jobs[job].Place;
            }
        }

        return sum;
    }
}
