using Dispatch.Domain.Trips;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>What an operator can set about plans and decisions. The defaults are those of the configuration.</summary>
public sealed record DispatchRules
{
    public static DispatchRules Default { get; } = new();

    /// <summary>A technician whose position is older gets no new work.</summary>
    public TimeSpan MaximumPositionAge { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest trip to one job.</summary>
    public TimeSpan MaximumTrip { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Share of the hours on shift that planned work leaves free for breakdowns, 0 to 1.</summary>
    public double KeptForBreakdowns { get; init; }

    /// <summary>How long a job is not offered again to whoever rejected it.</summary>
    public TimeSpan RejectionHolds { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The same for whoever let it expire.</summary>
    public TimeSpan SilenceHolds { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an offer waits for an answer.</summary>
    public TimeSpan OfferLasts { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The same for emergencies.</summary>
    public TimeSpan EmergencyOfferLasts { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>After so many offers rejected or expired a person decides.</summary>
    public int MaximumOffers { get; init; } = 5;

    /// <summary>So long before departure work is offered at the latest.</summary>
    public TimeSpan OfferAhead { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>So long after receipt a breakdown is offered at the latest.</summary>
    public TimeSpan OfferWithin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How far ahead planned work is planned.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromHours(24);

    /// <summary>So long before it is wanted planned work may be done.</summary>
    public TimeSpan Early { get; init; } = TimeSpan.FromDays(3);

    /// <summary>So long after it is wanted planned work counts as late.</summary>
    public TimeSpan Late { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long after the agreed time work may begin.</summary>
    public TimeSpan AppointmentLasts { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long neighbours' answers are awaited.</summary>
    public TimeSpan HelpWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How much earlier a neighbour has to arrive when both are late, or both in time.</summary>
    public TimeSpan HelpGains { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// An emergency that one's own technician reaches later than this is asked of the neighbours too, the promise kept or not (R-SEV-2).
    /// </summary>
    public TimeSpan HelpEmergencyFrom { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>From the call until somebody off duty can set out.</summary>
    public TimeSpan CallOutLead { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A planned shift that begins within this is planned for before it begins.</summary>
    public TimeSpan ShiftsAhead { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How long the booking of a second technician is awaited before somebody is chosen again.</summary>
    public TimeSpan SecondHolds { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Work that no shift is long enough for is begun when at least so much of it can be done, and goes on in the next shift.
    /// </summary>
    public TimeSpan LeastBegun { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A promised time that moves by less is no move of its own.</summary>
    public TimeSpan RepairTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Technicians kept in the explanation of a decision.</summary>
    public int ExplainedCandidates { get; init; } = 50;

    /// <summary>What belongs to one trip (R-TRIP-1).</summary>
    public TripRules Trips { get; init; } = TripRules.Default;

    public PlanWeights Weights { get; init; } = PlanWeights.Default;
}
