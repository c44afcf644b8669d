using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>
/// What happens in a period whoever decides: who is there, which calls come, how long work really takes. Instants are whole seconds since
/// its beginning.
/// </summary>
/// <param name="Travel">Expected trips between the places of technicians and jobs, the same for every policy.</param>
/// <param name="Noise">Largest relative deviation of a trip from what is expected.</param>
public sealed record Scenario(
    ImmutableArray<ScenarioTechnician> Technicians, ImmutableArray<ScenarioJob> Jobs, TravelTable Travel, double Noise = 0);

/// <param name="Technician">As at the beginning of the shift; somebody with two shifts is two technicians.</param>
/// <param name="AbsentFrom">When they go home, to everybody's surprise.</param>
public sealed record ScenarioTechnician(PlanTechnician Technician, int? AbsentFrom = null);

/// <param name="Job">As known when it is released.</param>
/// <param name="ActualDuration">On site; known once it is done.</param>
/// <param name="CancelledAt">When the customer needs nobody any more; too late once somebody has set out.</param>
public sealed record ScenarioJob(PlanJob Job, int ActualDuration, int? CancelledAt = null)
{
    /// <summary>
    /// Nobody sets out before, to no part of it: the customer or the materials are not ready, and when they will be is not known (R-MNT-3).
    /// </summary>
    public int PreparedAt { get; init; }
}
