namespace Dispatch.Domain.Sla;

/// <summary>What became of a promise (R-SLA-5).</summary>
public enum ClockOutcome
{
    Open,
    Met,

    /// <summary>Broken; what was promised may still be outstanding.</summary>
    Breached,

    /// <summary>Not counted, for a reason on record.</summary>
    Excluded,
}
