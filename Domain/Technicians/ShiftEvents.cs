using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Technicians;

/// <param name="At">When it happened as the phone says, UTC.</param>
public abstract record ShiftEvent(DateTimeOffset At) : TechnicianEvent;

[JournalName("technician.shift-started")]
[GenerateSerializer, Immutable]
public sealed record ShiftStarted(DateTimeOffset At, DateTimeOffset EndsAt) : ShiftEvent(At);

[JournalName("technician.shift-end-moved")]
[GenerateSerializer, Immutable]
public sealed record ShiftEndMoved(DateTimeOffset At, DateTimeOffset EndsAt) : ShiftEvent(At);

/// <param name="Forgotten">Nobody reported the end; <see cref="ShiftEvent.At"/> is the planned one.</param>
[JournalName("technician.shift-ended")]
[GenerateSerializer, Immutable]
public sealed record ShiftEnded(DateTimeOffset At, bool Forgotten) : ShiftEvent(At);

[JournalName("technician.break-started")]
[GenerateSerializer, Immutable]
public sealed record BreakStarted(DateTimeOffset At, DateTimeOffset? Until) : ShiftEvent(At);

[JournalName("technician.break-ended")]
[GenerateSerializer, Immutable]
public sealed record BreakEnded(DateTimeOffset At) : ShiftEvent(At);

[JournalName("technician.went-out-of-service")]
[GenerateSerializer, Immutable]
public sealed record WentOutOfService(DateTimeOffset At, string Reason) : ShiftEvent(At);

[JournalName("technician.returned-to-service")]
[GenerateSerializer, Immutable]
public sealed record ReturnedToService(DateTimeOffset At) : ShiftEvent(At);
