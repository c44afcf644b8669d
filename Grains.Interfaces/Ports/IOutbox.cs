using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The messages that wait for their targets.</summary>
public interface IOutbox
{
    /// <summary>Takes messages that no live node is delivering: those of this node's own fresh commits come through <see cref="ICommitListener"/> instead, until <see cref="OutboxEntry.NextTryAt"/> has passed. In order of (source, version, number).</summary>
    Task<ImmutableArray<OutboxEntry>> ClaimAsync(int limit, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Whether a message of the same source to the same target, neither done nor parked, is older than this one.</summary>
    Task<bool> HasEarlierAsync(MessageReceipt message, string target, CancellationToken cancellation);

    /// <summary>The message had its effect, or was refused: it is done.</summary>
    Task AcknowledgeAsync(MessageReceipt message);

    /// <summary>The try failed; the next comes at <paramref name="nextTryAt"/>.</summary>
    Task BackOffAsync(MessageReceipt message, string error, DateTimeOffset nextTryAt);

    /// <summary>Takes the message aside until somebody replays it; later ones pass.</summary>
    Task ParkAsync(MessageReceipt message, string error);

    Task<ImmutableArray<OutboxEntry>> ParkedAsync(int limit, CancellationToken cancellation);

    /// <summary>Puts a parked message back with no tries counted. False if it is not parked.</summary>
    Task<bool> ReplayAsync(MessageReceipt message);
}
