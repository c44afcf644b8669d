namespace Dispatch.Domain.Dispatching;

/// <summary>What ends the time in which somebody can be sent.</summary>
public enum ShiftLimit
{
    Shift,

    /// <summary>An absence begins before the shift ends.</summary>
    Absence,

    /// <summary>Who is hired by hours a week has no shifts: the week itself ends.</summary>
    ContractWeek,
}
