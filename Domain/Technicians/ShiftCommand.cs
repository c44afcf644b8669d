namespace Dispatch.Domain.Technicians;

/// <param name="At">When it happened as the phone says, UTC.</param>
/// <param name="Now">Our clock, UTC.</param>
public abstract record ShiftCommand(DateTimeOffset At, DateTimeOffset Now);

/// <summary>Starts a shift, or moves the planned end of the one that runs.</summary>
/// <param name="EndsAt">Null: after the usual length.</param>
public sealed record StartShift(DateTimeOffset At, DateTimeOffset? EndsAt, DateTimeOffset Now) : ShiftCommand(At, Now);

public sealed record EndShift(DateTimeOffset At, DateTimeOffset Now) : ShiftCommand(At, Now);

public sealed record StartBreak(DateTimeOffset At, DateTimeOffset? Until, DateTimeOffset Now) : ShiftCommand(At, Now);

public sealed record EndBreak(DateTimeOffset At, DateTimeOffset Now) : ShiftCommand(At, Now);

/// <summary>Not to be sent until further notice.</summary>
public sealed record GoOutOfService(DateTimeOffset At, string Reason, DateTimeOffset Now) : ShiftCommand(At, Now);

public sealed record ReturnToService(DateTimeOffset At, DateTimeOffset Now) : ShiftCommand(At, Now);

/// <summary>The deadline of a shift that nobody ended has passed.</summary>
public sealed record ForgetShift(DateTimeOffset Now) : ShiftCommand(Now, Now);
