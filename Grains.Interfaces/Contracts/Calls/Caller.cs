using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>Who asks, for the journal: every event carries the actor and the correlation of the call that caused it.</summary>
/// <param name="Actor">An id, never a name: <c>device:feed-a</c>, <c>user:7</c>, <c>system</c>.</param>
/// <param name="Correlation">Ties together all that one outside call set off.</param>
/// <param name="Idempotency">Given when the outside call carried an <c>Idempotency-Key</c>.</param>
[GenerateSerializer, Immutable]
public sealed record Caller(string Actor, string Correlation, IdempotencyKey? Idempotency = null)
{
    /// <summary>The <see cref="VersionTag"/> of what the caller means to replace; null when they did not say.</summary>
    [Id(0)] public string? IfMatch { get; init; }

    /// <summary>Whose things the caller may touch; the node itself all.</summary>
    [Id(1)] public Reach Reach { get; init; } = Reach.Everywhere;

    /// <summary>Because of whom the program acts; null where the actor acts by themself.</summary>
    [Id(2)] public string? Initiator { get; init; }

    /// <param name="initiator">Whose call had this consequence, or who set the deadline; null where the program acts by itself.</param>
    public static Caller System(string correlation, string? initiator = null) => new(JournalAppend.SystemActor, correlation) { Initiator = initiator };

    /// <summary>
    /// Whoever took the call has found what it is about within reach, by what the object itself does not know of: it need not ask again.
    /// </summary>
    public Caller Admitted() => this with { Reach = Reach.Everywhere };

    /// <summary>With an idempotency key of its own where there is none, so that the call can be repeated when its answer got lost.</summary>
    public Caller Once() => Idempotency is null ? this with { Idempotency = new($"once:{Guid.NewGuid():N}", "") } : this;
}
