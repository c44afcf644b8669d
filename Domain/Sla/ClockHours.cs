namespace Dispatch.Domain.Sla;

/// <summary>Which hours count for a clock.</summary>
public enum ClockHours
{
    AroundTheClock,

    /// <summary>The opening hours of the responsible station.</summary>
    BusinessHours,
}
