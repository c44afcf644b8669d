using Dispatch.Domain.Deciding;

namespace Dispatch.Toy.Tests.Lockers;

/// <summary>What happens to a locker in which a machine's key hangs.</summary>
public abstract record LockerEvent
{
    private LockerEvent() { }

    [JournalName("locker.filled")]
    [GenerateSerializer, Immutable]
    public sealed record Filled(string Machine) : LockerEvent;

    [JournalName("locker.emptied")]
    [GenerateSerializer, Immutable]
    public sealed record Emptied(string Machine) : LockerEvent;
}
