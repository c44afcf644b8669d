namespace Dispatch.Live.Machines;

/// <summary>The top byte of a marker's handle column.</summary>
[Flags]
public enum MarkerFlags
{
    None = 0,
    Open = 1,
    Overdue = 2,

    /// <summary>The position was reported by the machine; otherwise it is its site.</summary>
    Reported = 4,

    Unverified = 8,

    /// <summary>R-MNT-7: somebody has to decide whether the meter was replaced.</summary>
    MeterReplacementSuspected = 16,
}
