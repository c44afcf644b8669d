namespace Dispatch.Domain.Maintenance;

/// <summary>What made a service due or overdue.</summary>
public enum DueBy
{
    Hours,
    Calendar,
}
