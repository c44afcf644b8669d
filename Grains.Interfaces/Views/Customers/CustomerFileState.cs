namespace Dispatch.Grains.Interfaces.Views.Customers;

/// <summary>How far a customer's file is (R-CUS-1).</summary>
public enum CustomerFileState
{
    Incomplete,

    /// <summary>Incomplete, and its time is over.</summary>
    Overdue,

    /// <summary>It was complete once.</summary>
    Complete,

    Erased,
}
