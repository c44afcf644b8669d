namespace Dispatch.Domain.ServiceRecords;

/// <summary>What a record can be required to tell before it is signed.</summary>
public enum RecordField
{
    Introduced,
    Nameplate,
    OperatingHours,
    Fault,
    Cause,
    Responsibility,
    Work,
    Parts,
    Inspection,
    Guidance,
    Test,
    Advice,
    Leaving,
    Environment,
    Training,
    Rating,
    Photos,

    /// <summary>What came of each task of the service (R-MNT-2); asked for only where the order has some.</summary>
    Tasks,
}
