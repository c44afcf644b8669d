using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Journal;

/// <summary>
/// The one writer of this node, on a thread of its own. It takes all that waits, commits it as one transaction and completes the callers
/// when that is durable. A group that fails fails its callers only; the next one opens the connection again.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    /// <summary>
    /// So long acknowledgements wait for company: what was delivered is mostly followed by an append at once, which would otherwise wait
    /// for a sync of the disk that they have all to themselves.
    /// </summary>
    private static readonly TimeSpan Company = TimeSpan.FromMilliseconds(1);

    private readonly Database database;
    private readonly GroupCommit commit;
    private readonly Func<IEnumerable<ICommitListener>> listeners;
    private readonly ILogger logger;
    private readonly TimeProvider time;
    private readonly int groupLimit;
    private readonly Channel<Pending> queue;
    private readonly List<Pending> group = [];
    private readonly Thread thread;
    private ImmutableArray<ICommitListener> told = [];
    private IGroupTransaction? transaction;

    /// <param name="listeners">Asked for once, when the writer starts.</param>
    public GroupWriter(Database database, StorageOptions options, ViewTables tables, Func<IEnumerable<ICommitListener>> listeners,
        RecordedFrom from, TimeProvider time, ILogger logger)
    {
        this.database = database;
        this.listeners = listeners;
        this.logger = logger;
        this.time = time;
        groupLimit = options.GroupLimit;
        commit = new GroupCommit(options.Node, options.OutboxTakeover, tables, from, time);
        // Whoever brings the first of a group wakes the thread at once: nothing else continues there.
        queue = Channel.CreateBounded<Pending>(
            new BoundedChannelOptions(options.QueueLimit) { SingleReader = true, AllowSynchronousContinuations = true });
        thread = new Thread(Run) { IsBackground = true, Name = "journal writer" };
    }

    /// <summary>What the last group met that could not be written; null once later appends were.</summary>
    public WriterTrouble? Trouble { get; private set; }

    /// <summary>Transactions committed since the start.</summary>
    public long Commits { get; private set; }

    /// <exception cref="Exception">The database cannot be opened for writing.</exception>
    public void Start()
    {
        told = [.. listeners()];
        transaction = database.OpenGroupTransaction();
        logger.LogInformation("The journal is open; durable by {Durability}.", transaction.Durability());
        thread.Start();
    }

    /// <summary>Fails what it is given with <see cref="JournalUnavailableException"/> when the queue is full or closed.</summary>
    public void Enqueue(Pending pending)
    {
        if (!queue.Writer.TryWrite(pending))
            pending.Fail(new JournalUnavailableException("The journal takes no more writes: too many wait, or the node is stopping."));
    }

    /// <summary>Does other work on the writer's connection, in the transaction of a group.</summary>
    public Task<T> RunAsync<T>(Func<Session, Task<T>> work)
    {
        var pending = new PendingWork<T>(work);
        Enqueue(pending);
        return pending.Task;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        if (thread.ThreadState.HasFlag(ThreadState.Unstarted))
            return;
        thread.Join();
    }

    private void Run()
    {
        for (var more = More(); more.GetAwaiter().GetResult();)
        {
            more = Fill();
            if (group.TrueForAll(pending => pending is PendingAcknowledgement) && more.Wait(Company))
                more = Fill();
            CommitAll(group);
            group.Clear();
        }

        transaction?.Dispose();
    }

    private Task<bool> More() => queue.Reader.WaitToReadAsync().AsTask();

    /// <returns>When more waits; false when nothing will any more.</returns>
    private Task<bool> Fill()
    {
        while (group.Count < groupLimit && queue.Reader.TryRead(out var pending))
            group.Add(pending);
        return More();
    }

    private void CommitAll(List<Pending> pending)
    {
        var committing = false;
        try
        {
            WriteWithRetries(pending);
            committing = true;
            transaction!.Commit();
        }
        catch (Exception failure)
        {
            var kind = database.Classify(failure);
            Abandon(kind);
            if (kind is not (Failure.Poison or Failure.Conflict))
                FailAll(pending, failure, outcomeUnknown: committing && kind == Failure.Lost);
            else if (pending.Count == 1)
                FailOne(pending[0], failure);
            else
                Halve(pending);
            return;
        }

        if (Trouble is not null && pending.Exists(done => done is PendingAppend))
            Trouble = null;
        Commits++;
        Tell(pending);
        foreach (var done in CollectionsMarshal.AsSpan(pending))
            done.Complete();
    }

    private void WriteWithRetries(List<Pending> pending)
    {
        const int tries = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                transaction ??= database.OpenGroupTransaction();
                transaction.Begin();
                commit.Write(pending, transaction);
                return;
            }
            catch (Exception failure) when (attempt < tries && database.Classify(failure) is (Failure.Transient or Failure.Conflict))
            {
                Abandon(Failure.Transient);
            }
        }
    }

    /// <summary>One of them cannot be stored; the others can: looked for by halves.</summary>
    private void Halve(List<Pending> pending)
    {
        var half = pending.Count / 2;
        CommitAll(pending[..half]);
        CommitAll(pending[half..]);
    }

    private void FailAll(List<Pending> pending, Exception failure, bool outcomeUnknown)
    {
        logger.LogError(failure, "A group of {Count} was not written; outcome unknown: {OutcomeUnknown}.", pending.Count, outcomeUnknown);
        Trouble = new(failure.Message, time.GetUtcNow());
        var unavailable = outcomeUnknown
            ? new JournalUnavailableException($"The connection was lost during the commit: {failure.Message}", outcomeUnknown: true)
            : new JournalUnavailableException($"The journal cannot be written: {failure.Message}");
        foreach (var failed in pending)
            failed.Fail(unavailable);
    }

    private void FailOne(Pending pending, Exception failure)
    {
        logger.LogError(failure, "Something cannot be stored by its own fault and was left out.");
        pending.Fail(new InvalidOperationException($"This cannot be stored: {failure.Message}"));
    }

    private void Abandon(Failure kind)
    {
        commit.Forget();
        try
        {
            if (kind != Failure.Lost)
            {
                transaction?.Rollback();
                return;
            }
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "The journal's connection does not roll back and is given up.");
        }

        transaction?.Dispose();
        transaction = null;
    }

    private void Tell(List<Pending> pending)
    {
        if (told.IsEmpty)
            return;
        var batch = ImmutableArray.CreateBuilder<CommittedAppend>(pending.Count);
        foreach (var done in pending)
        {
            if (done is PendingAppend { Status: AppendStatus.Committed } append)
                batch.Add(new CommittedAppend(append.Append, append.Head, append.RecordedAt));
        }

        if (batch.Count == 0)
            return;
        var committed = batch.DrainToImmutable();
        foreach (var listener in told)
        {
            try
            {
                listener.OnCommitted(committed);
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "{Listener} failed on what was committed.", listener.GetType().Name);
            }
        }
    }
}

internal sealed record WriterTrouble(string Message, DateTimeOffset At);
