namespace Dispatch.Toy.Tests.Lockers;

/// <param name="Machine">Whose key hangs in it; null when none does.</param>
public sealed record LockerState(string? Machine)
{
    public static LockerState Initial { get; } = new((string?)null);

    public static LockerState Evolve(LockerState state, LockerEvent happened) =>
        state with { Machine = happened is LockerEvent.Filled filled ? filled.Machine : null };
}
