namespace Dispatch.Domain.Technicians;

/// <summary>What a technician does now.</summary>
public enum UnitStatus
{
    OffShift,

    /// <summary>On shift, with no order under way.</summary>
    Available,

    /// <summary>Asked whether they take an order.</summary>
    Offered,

    EnRoute,

    OnSite,

    Break,

    /// <summary>On shift, but not to be sent: the van is broken, the technician unwell.</summary>
    OutOfService,
}
