using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>What became of a scenario.</summary>
/// <param name="Visits">By job; null where nobody came.</param>
/// <param name="Overtime">Seconds worked after the ends of shifts.</param>
/// <param name="Retold">Changes of technician after somebody was announced.</param>
/// <param name="Replanned">Changes of technician in the plan, announced or not.</param>
public sealed record Outcome(ImmutableArray<Visit?> Visits, long Overtime, int Retold, int Replanned)
{
    /// <summary>Seconds on the way.</summary>
    public long Travel => Visits.Sum(visit => (long)(visit?.Trip ?? 0));

    /// <summary>Whether a job was called off before anybody set out: it counts nowhere.</summary>
    public bool IsOff(Scenario scenario, int job)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Visits[job] is null && scenario.Jobs[job].CancelledAt is not null;
    }
}

/// <param name="Technician">Index in the scenario.</param>
/// <param name="ArrivesAt">Seconds since the scenario's beginning.</param>
/// <param name="Trip">Seconds on the way.</param>
public sealed record Visit(int Technician, int ArrivesAt, int Trip);
