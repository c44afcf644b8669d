using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.FaultRules;

/// <summary>Something that happened to a fault of a machine.</summary>
public abstract record FaultEvent(FaultCode Code, DateTimeOffset At) : MachineEvent(At);

/// <summary>The machine tells of a fault that it had not, or no longer.</summary>
[JournalName("machine.fault-appeared")]
public sealed record FaultAppeared(FaultCode Code, string? Text, DateTimeOffset At) : FaultEvent(Code, At);

/// <summary>It was told often enough to become work: once while it stands.</summary>
/// <param name="Number">Which time, from 1.</param>
/// <param name="Rule">By which rule, by id.</param>
/// <param name="Told">How often it was told within the rule's time.</param>
[JournalName("machine.fault-raised")]
public sealed record FaultRaised(FaultCode Code, int Number, string Rule, int Severity, int Told, Advice Advice, DateTimeOffset At)
    : FaultEvent(Code, At);

/// <summary>A service request takes care of it.</summary>
[JournalName("machine.fault-taken")]
public sealed record FaultTaken(FaultCode Code, int Number, string Request, DateTimeOffset At) : FaultEvent(Code, At);

/// <summary>Nobody takes care of it any more: its request is over, or could not be opened. What is told from now on counts anew.</summary>
[JournalName("machine.fault-released")]
public sealed record FaultReleased(FaultCode Code, DateTimeOffset At) : FaultEvent(Code, At);

/// <summary>The machine no longer tells of it.</summary>
[JournalName("machine.fault-cleared")]
public sealed record FaultCleared(FaultCode Code, DateTimeOffset At) : FaultEvent(Code, At);
