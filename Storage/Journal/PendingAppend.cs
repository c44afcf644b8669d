using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Journal;

/// <summary>An append on its way through a transaction. All but <see cref="Append"/> is set anew by each try.</summary>
internal sealed class PendingAppend(JournalAppend append) : Pending
{
    private readonly TaskCompletionSource<AppendResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JournalAppend Append => append;

    public Task<AppendResult> Task => done.Task;

    public AppendStatus Status { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>The stream's head after the append.</summary>
    public long Head { get; } = append.ExpectedHead + Math.Max(1, append.Events.Length);

    /// <summary>The hash that the events of this append begin with, once known.</summary>
    public byte[]? Before { get; set; }

    /// <summary>The hash of each event, in order; empty without events.</summary>
    public byte[][] Hashes { get; set; } = [];

    /// <summary>The stream's hash after the append; null when no event changes it.</summary>
    public byte[]? After => Hashes.Length == 0 ? null : Hashes[^1];

    public void Chain()
    {
        var previous = Before!;
        Hashes = new byte[append.Events.Length][];
        for (var i = 0; i < Hashes.Length; i++)
            previous = Hashes[i] = HashChain.Next(previous, append.Stream, Link(i));
    }

    private ChainedEvent Link(int i)
    {
        var happened = append.Events[i];
        return new(append.ExpectedHead + 1 + i, happened.Type, happened.SchemaVersion, happened.OccurredAt, RecordedAt, append.Actor,
            append.Correlation, happened.Data, append.Initiator);
    }

    public override void Complete() => done.TrySetResult(new AppendResult(Status, Head, RecordedAt));

    public override void Fail(Exception failure) => done.TrySetException(failure);
}
