using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>A period under several policies. Trips are as the travel model expects them, the same for all, also for what really happened.</summary>
/// <param name="LeftOut">Orders of the period that cannot be played: without a site, cancelled, planned work that was not carried out, or done by others than the territory's technicians on shift.</param>
/// <param name="Travel">Who told how long trips take.</param>
/// <param name="Orders">In the order of the visits of each result.</param>
public sealed record ReplayReport(
    int LeftOut, string Travel, ImmutableArray<ReplayOrder> Orders, ReplayResult AsItWas, ImmutableArray<ReplayResult> Policies);

/// <param name="DueBy">Until when somebody had to arrive, UTC; null when no clock ran.</param>
public sealed record ReplayOrder(string Id, int Severity, DateTimeOffset ReleasedAt, DateTimeOffset? DueBy);

/// <param name="Breaches">Clocks missed, by severity 1 to 4.</param>
/// <param name="Undone">Orders that nobody came to.</param>
/// <param name="Lateness">After missed clocks, summed over those that somebody came to.</param>
/// <param name="ToArrival">From when an order could be done to arrival, on average; null when nobody came anywhere.</param>
/// <param name="Travel">Of all technicians, summed.</param>
/// <param name="Reassignments">Changes of technician after somebody was announced.</param>
/// <param name="Visits">By order; null where nobody came.</param>
public sealed record ReplayResult(
    string Name,
    ImmutableArray<int> Breaches,
    int Undone,
    TimeSpan Lateness,
    TimeSpan? ToArrival,
    TimeSpan Travel,
    double Kilometres,
    int Reassignments,
    ImmutableArray<ReplayVisit?> Visits);

/// <param name="ArrivesAt">UTC.</param>
public sealed record ReplayVisit(string Technician, DateTimeOffset ArrivesAt);
