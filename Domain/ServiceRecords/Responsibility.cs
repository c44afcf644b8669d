namespace Dispatch.Domain.ServiceRecords;

/// <summary>Who or what the fault is to be laid at (R-FSR-2).</summary>
public enum Responsibility
{
    /// <summary>A supplier's part.</summary>
    Supplier,

    /// <summary>The maker's own workmanship.</summary>
    OwnWorkmanship,

    /// <summary>The user's misuse; it has to be explained to the user.</summary>
    Misuse,

    Wear,

    Other,
}
