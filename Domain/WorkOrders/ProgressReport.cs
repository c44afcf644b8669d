namespace Dispatch.Domain.WorkOrders;

/// <summary>What a technician reported of a job.</summary>
public enum ProgressReport
{
    Departure,
    Arrival,
    Estimate,
    Pause,
    Resumption,
    Completion,
}
