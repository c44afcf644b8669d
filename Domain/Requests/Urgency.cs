namespace Dispatch.Domain.Requests;

/// <summary>How much haste the customer has, beside how bad the fault is (R-SEV-2).</summary>
public enum Urgency
{
    Normal,
    High,

    /// <summary>Reported and arranged at once; whoever is called goes at once.</summary>
    Emergency,
}
