namespace Dispatch.Domain.Dispatching;

/// <summary>
/// From <paramref name="From"/>, inclusive, until <paramref name="Until"/>, exclusive, in seconds since the problem's origin.
/// </summary>
public readonly record struct Period(int From, int Until);
