using Dispatch.Dispatch.Bench.Instances;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>
/// With how few technicians each policy is on time, over generated traces that differ in nothing but how many of the same crew are there.
/// </summary>
internal static class FleetBench
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var goal = arguments.Number("goal", 99);
        foreach (var policy in Policies.Chosen(arguments, "nearest,insertion,at-once,when-due,hindsight"))
        {
            var (few, enough) = ((int)arguments.Number("from", 30), (int)arguments.Number("to", 80));
            while (few < enough)
            {
                var middle = (few + enough) / 2;
                if (OnTime(policy, middle, arguments) >= goal) enough = middle;
                else few = middle + 1;
            }

            Console.WriteLine($"{policy}: {enough} technicians, {OnTime(policy, enough, arguments):0.00} % on time");
        }

        return 0;
    }

    private static double OnTime(string policy, int technicians, Arguments arguments) =>
        Traces.Generated(arguments, (int)arguments.Number("generated", 10), technicians)
            .Average(t => Policies.Play([policy], t.Trace, arguments).Single().OnTime);
}
