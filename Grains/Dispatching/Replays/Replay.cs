using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Dispatching.Replays;

/// <summary>Plays a recorded period under each policy and compares.</summary>
internal sealed class Replay(RecordedPeriod period, TravelMatrix matrix, DateTimeOffset from, DateTimeOffset to, DispatchOptions options)
{
    private readonly TravelTable travel =
        new(matrix.Columns, [.. matrix.Trips.Select(trip => (int)double.Ceiling(trip.Duration.TotalSeconds))]);

    public ReplayReport Run(ImmutableArray<ReplayPolicy> policies, CancellationToken cancellation)
    {
        var scenario = period.Scenario(travel);
        return new(
            period.LeftOut,
            string.Join('+', matrix.Trips.Select(trip => trip.Provider).Distinct().Order(StringComparer.Ordinal)),
            period.Orders,
            Result("AsItWas", scenario, period.AsItWas(travel)),
            [.. policies.Select(policy => Result(policy.Name, scenario, Simulation.Play(scenario, Create(policy), cancellation)))]);
    }

    private IPolicy Create(ReplayPolicy policy)
    {
        var usual = PlanWeights.Default;
        var weights = usual with { Stability = policy.Stability ?? usual.Stability, Fairness = policy.Fairness ?? usual.Fairness };
        var (within, ahead) = (policy.AnnounceWithin ?? options.OfferWithin, policy.AnnounceAhead ?? options.OfferAhead);
        return policy.Method switch
        {
            ReplayMethod.Nearest => new NearestIdle(),
            ReplayMethod.Insertion => Planned(0),
            _ => Planned(policy.Rounds),
        };

        Planned Planned(int rounds) => new(weights, SearchOptions.Live, rounds, (int)within.TotalSeconds, (int)ahead.TotalSeconds);
    }

    private ReplayResult Result(string name, Scenario scenario, Outcome outcome)
    {
        var visits = outcome.Visits.Select((visit, job) => (Visit: visit, scenario.Jobs[job].Job)).ToList();
        var arrivals = visits.Where(one => one.Visit is not null).ToList();
        var waits = arrivals.Select(one => (double)(one.Visit!.ArrivesAt - one.Job.ReleasedAt)).ToList();
        return new(
            name,
            [.. Enumerable.Range(1, 4)
                .Select(severity => visits.Count(one => one.Job.Severity == severity && IsMissed(one.Visit, one.Job)))],
            visits.Count - arrivals.Count,
            TimeSpan.FromSeconds(arrivals.Sum(one => one.Job.DueBy is { } due ? long.Max(0, one.Visit!.ArrivesAt - due) : 0)),
            waits.Count == 0 ? null : TimeSpan.FromSeconds(double.Round(waits.Average())),
            TimeSpan.FromSeconds(outcome.Travel),
            double.Round(Kilometres(scenario, outcome), 1),
            outcome.Retold,
            [.. outcome.Visits.Select(
                visit => visit is null ? null : new ReplayVisit(period.Technician(visit.Technician), from.AddSeconds(visit.ArrivesAt)))]);
    }

    /// <summary>Where nobody came, the clock is missed if it ran out within the period.</summary>
    private bool IsMissed(Visit? visit, PlanJob job) =>
        job.DueBy is { } due && (visit is { } came ? came.ArrivesAt > due : from.AddSeconds(due) < to);

    private double Kilometres(Scenario scenario, Outcome outcome)
    {
        var sum = 0.0;
        var at = scenario.Technicians.Select(technician => technician.Technician.Place).ToArray();
        foreach (var (visit, job) in outcome.Visits.Select((visit, job) => (visit, job)).Where(
            one => one.visit is not null).OrderBy(one => one.visit!.ArrivesAt))
        {
            var place = scenario.Jobs[job].Job.Place;
            sum += matrix[at[visit!.Technician], place].Kilometres;
            at[visit.Technician] = place;
        }

        return sum;
    }
}
