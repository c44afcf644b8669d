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
}
