using Dispatch.Dispatch.Bench.Instances;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Plays traces, read or generated, against every policy, the same reality for all, and compares them in pairs.</summary>
internal static class DynamicBench
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var traces = Traces.Of(arguments).ToList();
        var outcomes = new Dictionary<string, List<Outcome>>();
        foreach (var (name, trace) in traces)
        {
            var travel = PlaneTravel.Of(trace);
            foreach (var policy in Policies.Chosen(arguments, "hindsight,nearest,insertion,at-once,when-due"))
            {
                var outcome = Policies.Play(policy, trace, travel, arguments);
                if (!outcomes.TryGetValue(policy, out var list)) outcomes[policy] = list = [];
                list.Add(outcome);
                if (traces.Count <= 5) Console.WriteLine($"{name}, {policy}: {Report.Line(outcome)}");
            }
        }

        Report.Write(outcomes);
        return 0;
    }
}
