using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>A job as the plan sees it.</summary>
/// <param name="ReleasedAt">Nobody leaves for it earlier.</param>
/// <param name="Duration">Expected time on site; work is not interrupted.</param>
/// <param name="Severity">1 (worst) to 4 (R-SEV-1).</param>
/// <param name="DueBy">Latest arrival that keeps the clock (R-SLA-1); null when no clock runs. Missing it costs, it does not
/// forbid.</param>
/// <param name="Window">The appointment; missing it is forbidden.</param>
/// <param name="LockedTo">Only the technician with this index may do it.</param>
/// <param name="RejectedBy">Indices of those who rejected it so recently that it is not offered to them again.</param>
/// <param name="Told">What was announced; changing it has a price.</param>
public sealed record PlanJob(
    string Id,
    int Place,
    int ReleasedAt,
    int Duration,
    int Severity,
    int? DueBy,
    AppointmentWindow? Window,
    ImmutableArray<string> Skills,
    ImmutableArray<string> Parts,
    ImmutableArray<int> RejectedBy,
    int? LockedTo = null,
    Announcement? Told = null,
    int Load = 0)
{
    /// <summary>A broken machine stands still until work begins: every second has a price, inside the promise too (R-SEV-2).</summary>
    public bool Waits { get; init; }

    /// <summary>
    /// Only skills and locks are in the way (R-SEV-2); everything else that would exclude somebody has a price of its own, see
    /// <see cref="GroundPrices"/>.
    /// </summary>
    public bool IsEmergency { get; init; }

    /// <summary>Of an emergency, whether somebody off duty may be considered: a dispatcher has to confirm that.</summary>
    public bool MayCallOut { get; init; }

    /// <summary>May not begin yet: it stands behind everything else of a route, and the search is not told of it.</summary>
    public bool IsLast { get; init; }

    /// <summary>
    /// Of work for several people, index of its first part: all parts are at one place and begin at the same moment, each is done by
    /// somebody else, and nobody is sent unless all are. The clock, the waiting and the price of leaving it out are the first part's. Null
    /// for the first part and for other work.
    /// </summary>
    public int? PartOf { get; init; }

    /// <summary>What has to be done before; null when nothing has. Of several parts the first one says so for all.</summary>
    public Lag? After { get; init; }

    /// <summary>Work that can be foreseen: it leaves <see cref="PlanRules.KeptShare"/> to breakdowns.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>
    /// All seconds on site of work that no shift is long enough for: it is begun at the end of a route, for <see cref="Duration"/> at the
    /// least, takes what is left of the shift, and goes on in the next one. Null for work that is done in one.
    /// </summary>
    public int? GoesOn { get; init; }

    /// <summary>Index of the technician who is wanted for it; sending somebody else costs <see cref="PlanWeights.NotPreferred"/>.</summary>
    public int? Preferred { get; init; }
}
