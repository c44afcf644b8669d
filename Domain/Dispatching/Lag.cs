namespace Dispatch.Domain.Dispatching;

/// <summary>
/// Work may not begin earlier than so many seconds after the end of other work, whoever does it; where the other is not planned, it is not
/// planned either.
/// </summary>
/// <param name="Job">Index of the other job; of its first part where it has several.</param>
/// <param name="Seconds">0 or more.</param>
public readonly record struct Lag(int Job, int Seconds);
