using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Deadlines;

/// <summary>The message that tells an aggregate that one of its deadlines has passed; the aggregate decides whether it still applies.</summary>
[JournalName("deadline.reached")]
[GenerateSerializer, Immutable]
public sealed record DeadlineReached(string Key, DateTimeOffset DueAt);
