namespace Dispatch.Domain.Requests;

public enum RequestStatus
{
    /// <summary>Its owner works at it.</summary>
    Open,

    /// <summary>Solved as far as we know; to be confirmed or closed.</summary>
    Answered,

    /// <summary>A work order takes care of it.</summary>
    Transferred,

    Closed,

    /// <summary>The customer no longer wants it.</summary>
    Withdrawn,
}

/// <summary>How far a request was taken up the ladder (R-INT-3).</summary>
public enum TriageLevel
{
    Phone,
    Remote,
    OnSite,
}
