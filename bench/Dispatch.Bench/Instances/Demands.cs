using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>What makes calls harder than those of the traces. Drawn apart: the same trace without any is as it was.</summary>
/// <param name="Pairs">Share of jobs that take two people.</param>
/// <param name="Unprepared">Share of the least severe jobs that may not begin until their materials are there, up to two hours after the
/// call.</param>
internal sealed record Demands(double Pairs = 0, double Unprepared = 0)
{
    private const int LeastSevere = 3;
    private const int LongestWait = 7200;

    public bool IsNone => this is { Pairs: 0, Unprepared: 0 };

    public static Demands From(Arguments arguments) => new(arguments.Number("pairs", 0), arguments.Number("unprepared", 0));

    /// <summary>Second parts come behind all jobs, so that those keep their numbers.</summary>
    public Scenario Of(Scenario scenario, int seed)
    {
        if (IsNone) return scenario;
        var random = new Random(seed);
        var jobs = scenario.Jobs.ToBuilder();
        for (var j = 0; j < scenario.Jobs.Length; j++)
        {
            var (takesTwo, waits, wait) = (random.NextDouble() < Pairs, random.NextDouble() < Unprepared, random.Next(LongestWait));
            if (waits && jobs[j].Job.Severity >= LeastSevere) jobs[j] = jobs[j] with { PreparedAt = jobs[j].Job.ReleasedAt + wait };
            if (takesTwo)
                jobs.Add(jobs[j] with
                {
                    CancelledAt = null,
                    Job = jobs[j].Job with { Id = jobs[j].Job.Id + "b", PartOf = j, Skills = [] }
                });
        }

        return scenario with { Jobs = jobs.ToImmutable() };
    }
}
