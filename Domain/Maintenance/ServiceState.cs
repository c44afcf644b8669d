namespace Dispatch.Domain.Maintenance;

/// <summary>Where one occurrence of a plan line stands (R-MNT-6).</summary>
public enum ServiceState
{
    /// <summary>Not due yet.</summary>
    Upcoming,

    /// <summary>Due: its event was raised, its window is open.</summary>
    Open,

    /// <summary>Due and its window has passed.</summary>
    Overdue,

    Done,

    /// <summary>Left out on purpose; shows in the warranty history.</summary>
    Skipped,

    /// <summary>Due, but covered by a higher line that is due as well; the covering completion closes it.</summary>
    Superseded,

    /// <summary>Passed before the machine was first seen; no warranty effect.</summary>
    Unknown,

    /// <summary>No longer in the machine's plan, and not owed.</summary>
    Withdrawn,
}
