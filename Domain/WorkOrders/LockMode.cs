namespace Dispatch.Domain.WorkOrders;

/// <summary>What of a booking stays as it is until somebody unlocks it.</summary>
public enum LockMode
{
    None,

    /// <summary>The planned times.</summary>
    Time,

    Technician,

    Both,
}
