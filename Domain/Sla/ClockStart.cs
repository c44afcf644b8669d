namespace Dispatch.Domain.Sla;

/// <summary>From what a clock counts.</summary>
public enum ClockStart
{
    /// <summary>Receipt of the service call or order.</summary>
    Receipt,

    /// <summary>The task was handed to whoever carries it out.</summary>
    Transfer,

    /// <summary>Somebody was assigned; a new assignment starts its clocks anew.</summary>
    Assignment,

    /// <summary>A visit ended without service or signature.</summary>
    VisitEnded,
}
