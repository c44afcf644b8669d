namespace Dispatch.Domain.WorkOrders;

/// <summary>Why a technician rejects an offer.</summary>
public enum RejectReason
{
    Busy,
    TooFar,
    SkillMissing,
    PartsMissing,
    OffShift,
    Other,
}

/// <summary>Why work is interrupted (R-SLA-5).</summary>
public enum PauseReason
{
    /// <summary>The customer asked for it or does not make the machine available.</summary>
    Customer,

    SiteInaccessible,
    Weather,
    Unsafe,
    Parts,
    Specialist,
    EndOfShift,

    /// <summary>The technician is at another job, or on the way there.</summary>
    Elsewhere,

    Other,
}

/// <summary>Why another technician takes over.</summary>
public enum ReassignReason
{
    Unavailable,
    Delayed,
    SkillMissing,
    PartsMissing,
    Nearer,
    CustomerWish,
    Other,
}

public enum CancelReason
{
    CustomerWithdrew,
    SolvedOtherwise,
    Duplicate,
    MachineUnavailable,

    /// <summary>The maintenance service is no longer owed by itself: covered by a higher one, or what made it due was corrected.</summary>
    NotOwed,

    /// <summary>The maintenance service was done, by another order or as somebody reported (R-MNT-6).</summary>
    DoneElsewhere,

    /// <summary>The maintenance service was skipped.</summary>
    Skipped,

    Other,
}
