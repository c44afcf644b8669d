using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Dispatching;

/// <summary>
/// Threads for searches alone, for half of the processors, of a lower rank than all others of the node: a search takes what time is left,
/// delays no decision and no commit, and holds no thread of the pool.
/// </summary>
internal sealed class SearchThreads : ICommitListener, IDisposable
{
    private const string Dispatchers = "dispatcher/";

    /// <summary>A tenth of the usual share of a processor when there is too little of it.</summary>
    private const int Niceness = 10;

    /// <summary>
    /// From a decision's begin until its offer is durable, about. A waking thread may have to wait for the slice of one of lower rank, so
    /// the searches rest meanwhile.
    /// </summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(15);
    private readonly BlockingCollection<Action> waiting = [];
    private readonly SemaphoreSlim never = new(0);
    private readonly Lazy<Thread[]> threads;
    private long restsSince;

    public SearchThreads() => threads = new(Begin);

    /// <summary>Ends when the search has ended; its exception is the task's. Cancelled when the node stops.</summary>
    public Task Run(Action search)
    {
        if (waiting.IsAddingCompleted) return Task.FromCanceled(new CancellationToken(canceled: true));
        _ = threads.Value;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add(() =>
        {
            try
            {
                search();
                done.SetResult();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        return done.Task;
    }

    /// <summary>What is told to a dispatcher may be an emergency.</summary>
    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        foreach (var committed in batch)
        {
            foreach (var message in committed.Append.Outbox)
            {
                if (!message.Target.StartsWith(Dispatchers, StringComparison.Ordinal)) continue;
                Hold();
                return;
            }
        }
    }

    /// <summary>Somebody waits for a decision.</summary>
    public void Hold() => Volatile.Write(ref restsSince, Stopwatch.GetTimestamp());

    /// <summary>To be called by searches, often: rests as long as somebody waits.</summary>
    public void GiveWay()
    {
        if (Rest - Stopwatch.GetElapsedTime(Volatile.Read(ref restsSince)) is var left && left > TimeSpan.Zero) never.Wait(left);
    }

    /// <summary>Begins no more searches; one that runs ends with the process.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        never.Dispose();
    }

    private Thread[] Begin()
    {
        var begun = new Thread[int.Max(1, Environment.ProcessorCount / 2)];
        for (var i = 0; i < begun.Length; i++)
        {
            begun[i] = new Thread(Work) { IsBackground = true, Name = $"search {i}", Priority = ThreadPriority.Lowest };
            begun[i].Start();
        }

        return begun;
    }

    private void Work()
    {
        if (OperatingSystem.IsLinux()) StepBack();
        foreach (var search in waiting.GetConsumingEnumerable()) search();
    }

    /// <summary>Linux ranks threads by niceness, which the runtime leaves alone.</summary>
    private static void StepBack()
    {
        const int thread = 0;
        const int itself = 0;
        try
        {
            _ = SetPriority(thread, itself, Niceness);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system library by another name: the search keeps the rank of the others.
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int niceness);
}
