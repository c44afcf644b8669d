namespace Dispatch.Domain.WorkOrders;

/// <summary>
/// On whose side a fault is, as the technical department decides it: some contracts promise only for the maker's (R-SLA-4).
/// </summary>
public enum FaultSide
{
    /// <summary>The maker's or a supplier's: design, part or workmanship.</summary>
    Maker,

    /// <summary>Anybody's else: misuse, sabotage, force majeure (R-WAR-9).</summary>
    Other,
}
