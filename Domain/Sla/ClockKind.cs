namespace Dispatch.Domain.Sla;

/// <summary>What is promised within a time (R-SLA-4).</summary>
public enum ClockKind
{
    /// <summary>Somebody answers.</summary>
    Respond,

    /// <summary>The customer is contacted.</summary>
    Contact,

    /// <summary>Somebody is assigned, the user told, the technical department informed (R-SLA-3).</summary>
    Arrange,

    /// <summary>Somebody checks that what was assigned is carried out (R-SLA-3).</summary>
    Supervise,

    /// <summary>A technician is on the way.</summary>
    Dispatch,

    /// <summary>A technician is on site (R-SLA-1).</summary>
    Arrive,

    /// <summary>The fault is handled (R-SLA-2).</summary>
    Resolve,

    /// <summary>The customer is called back after a visit that ended without service or signature (R-FSR-4).</summary>
    CallBack,
}
