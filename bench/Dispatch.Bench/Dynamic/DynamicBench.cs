using Dispatch.Dispatch.Bench.Instances;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Plays traces, read or generated, against every policy, the same reality for all, and compares them in pairs.</summary>
internal static class DynamicBench
{
    /// <summary>A long run says every so many traces where it stands.</summary>
    private const int Stage = 10;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var policies = Policies.Chosen(arguments, "hindsight,nearest,insertion,at-once,when-due").ToList();
        var outcomes = policies.ToDictionary(policy => policy, _ => new List<Score>());
        var (played, count) = (0, Traces.Count(arguments));
        foreach (var (name, trace) in Traces.Of(arguments))
        {
            foreach (var (policy, outcome) in policies.Zip(Policies.Play(policies, trace, arguments)))
            {
                outcomes[policy].Add(outcome);
                if (count <= 5) Console.WriteLine($"{name}, {policy}: {Report.Line(outcome)}");
            }

            if (++played % Stage == 0 || played == count) Report.Write(policies, outcomes);
        }

        return 0;
    }
}
