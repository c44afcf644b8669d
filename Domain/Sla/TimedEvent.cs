namespace Dispatch.Domain.Sla;

/// <summary>An event of a stream on which SLA clocks run.</summary>
/// <param name="At">When it happened as its actor says, UTC; a late report tells an earlier instant than its recording.</param>
public abstract record TimedEvent(DateTimeOffset At);
