using Dispatch.Domain.Dispatching;

using Dispatch.Domain.Dispatching.Improvement;

namespace Dispatch.Dispatch.Bench;

/// <summary>Plays traces, read or generated, against every policy, the same reality for all, and compares them in pairs.</summary>
internal static class DynamicBench
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var options = Tuning.From(arguments, new SearchOptions(StartTemperature: 0.3));
        var weights = Tuning.Weights(arguments, PlanWeights.Default);
        var rounds = (long)arguments.Number("rounds", 1000);
        Func<IPolicy>[] all =
        [
            () => new NearestIdle(),
            () => new Planned("insertion", weights, options, 0),
            () => new Planned("told at once", weights, options, rounds),
            () => new Planned("told when due", weights, options, rounds, telling: (int)arguments.Number("telling", 7200), notice: (int)arguments.Number("notice", 1800)),
        ];
        var chosen = arguments.Text("policies", "0,1,2,3").Split(',').Select(n => all[n[0] - '0']).ToList();
        var traces = Traces(arguments).ToList();
        var hindsight = arguments.Number("hindsight", 0);
        var outcomes = new Dictionary<string, List<Outcome>>();
        foreach (var (name, trace) in traces)
        {
            var travel = trace.Table();
            if (hindsight > 0) Add("hindsight", Hindsight.Of(trace, travel, weights, Clock.Seconds(hindsight, arguments.Text("clock", "wall"))), name);
            foreach (var policy in chosen.Select(create => create())) Add(policy.Name, Simulation.Play(trace, travel, policy, arguments.Number("noise", 0)), name);
        }

        Report.Write(outcomes);
        return 0;

        void Add(string policy, Outcome outcome, string trace)
        {
            if (!outcomes.TryGetValue(policy, out var list)) outcomes[policy] = list = [];
            list.Add(outcome);
            if (traces.Count <= 5) Console.WriteLine($"{trace}, {policy}: {Report.Line(outcome)}");
        }
    }

    private static IEnumerable<(string Name, DispatchFile Trace)> Traces(Arguments arguments)
    {
        foreach (var path in arguments.Paths) yield return (Path.GetFileNameWithoutExtension(path), DispatchFile.Read(path));
        var first = (int)arguments.Number("seed", 1);
        for (var seed = first; seed < first + (int)arguments.Number("generated", 0); seed++)
        {
            yield return ($"generated {seed}", TraceGenerator.Create(
                seed, (int)arguments.Number("technicians", 40), (int)arguments.Number("jobs", 420), arguments.Number("cancelled", 0), arguments.Number("spread", 0)));
        }
    }
}
