namespace Dispatch.Domain.Machines;

/// <summary>Something that happened to a machine. Its leaves stand beside their concepts.</summary>
/// <param name="At">When it happened, UTC; a late report tells an earlier instant than its recording.</param>
public abstract record MachineEvent(DateTimeOffset At);
