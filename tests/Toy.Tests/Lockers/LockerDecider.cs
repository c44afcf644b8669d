using Dispatch.Domain.Deciding;

namespace Dispatch.Toy.Tests.Lockers;

public static class LockerDecider
{
    public static Decision<LockerEvent> Fill(LockerState state, string machine) =>
        state.Machine == machine ? Decision<LockerEvent>.Nothing
        : state.Machine is { } other ? new Rejection("locker_full", $"The key of {other} hangs there.")
        : new LockerEvent.Filled(machine);

    public static Decision<LockerEvent> Empty(LockerState state) =>
        state.Machine is { } machine ? new LockerEvent.Emptied(machine) : Decision<LockerEvent>.Nothing;
}
