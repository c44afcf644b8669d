using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <summary>
/// One activation: the grain's instance, its queue of turns, and the scheduler on which they and all their continuations run, one at a time.
/// The object is its own lock; no code of a grain runs while it is held.
/// </summary>
internal sealed class Activation : TaskScheduler, IGrainContext, IDestination, IThreadPoolWorkItem
{
    /// <summary>Work items after which an activation that is never idle goes to the end of the thread pool's queue.</summary>
    private const int Budget = 64;

    [ThreadStatic]
    private static Activation? executing;

    private readonly GrainKind kind;
    private Phase phase;
    private bool scheduled;
    private bool watched;
    private TurnList waiting;
    private TurnList running;
    private int interleavable;
    private Turn? blocking;
    private Queue<Task>? continuations;
    private object? instance;
    private long lastUse;
    private Extras? extras;
    private IServiceScope? scope;

    public Activation(Engine engine, GrainKind kind, GrainId id)
    {
        Engine = engine;
        this.kind = kind;
        GrainId = id;
        lastUse = engine.Now;
    }

    /// <summary>An activation that calls an object it does not own.</summary>
    public Activation(Engine engine, GrainId id, WeakReference<IGrainObserver> observer) : this(engine, GrainKind.Observer, id)
    {
        instance = observer;
        phase = Phase.Valid;
    }

    private enum Phase : byte
    {
        Created,
        Activating,
        Valid,
        Deactivating,
        Finishing,
        Ended,
    }

    public Engine Engine { get; }

    public GrainId GrainId { get; }

    public override int MaximumConcurrencyLevel => 1;

    public object? GrainInstance => Target;

    public object? Target => instance is WeakReference<IGrainObserver> weak ? weak.TryGetTarget(out var observer) ? observer : null : instance;

    public GrainReference GrainReference => Engine.ReferenceTo(GrainId);

    public IServiceProvider ActivationServices => (scope ??= Engine.ServiceProvider.CreateScope()).ServiceProvider;

    public Task Deactivated
    {
        get
        {
            lock (this)
                return phase == Phase.Ended ? Task.CompletedTask : (More.Ended ??= NewSignal()).Task;
        }
    }

    /// <summary>Completes when no turn waits or runs.</summary>
    public Task Idle
    {
        get
        {
            lock (this)
                return IsIdle ? Task.CompletedTask : (More.Idle ??= NewSignal()).Task;
        }
    }

    /// <summary>Turns that wait or run; a hint unless the caller holds the lock.</summary>
    public int Load => waiting.Count + running.Count;

    private bool IsIdle => Load == 0;

    private Extras More => extras ??= new();

    /// <summary>Something can be started or continued now. Only under the lock.</summary>
    private bool HasWork => continuations is { Count: > 0 } || HasLifecycleWork || FindStartable() is not null;

    private bool HasLifecycleWork => phase switch
    {
        Phase.Created => Load > 0,
        Phase.Deactivating => running.Count == 0,
        _ => false,
    };

    public bool TryReceive(Turn turn)
    {
        var schedule = false;
        var watch = false;
        lock (this)
        {
            if (phase == Phase.Ended)
                return false;
            if (Load > Engine.Options.MaxEnqueuedRequestsHardLimit && !turn.Has(TurnFlags.Local))
            {
                turn.Abandon(Engine, Overloaded());
                return true;
            }

            waiting.Add(turn);
            if (MayAlwaysStart(turn))
                interleavable++;
            if (!watched)
                watched = watch = true;
            if (!scheduled && HasWork)
                scheduled = schedule = true;
        }

        if (watch)
            Engine.Watch(this);
        if (schedule)
            Engine.Schedule(this);
        return true;
    }

    /// <summary>Ends a turn; the next may start.</summary>
    public void Finish(Turn turn)
    {
        lock (this)
        {
            running.Remove(turn);
            if (blocking == turn)
                blocking = FirstBlocking();
            if (!turn.Has(TurnFlags.Background))
                lastUse = Engine.Now;
            SignalIdle();
        }

        Wake();
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (this)
        {
            if (phase is Phase.Deactivating or Phase.Finishing or Phase.Ended || More.Reason is not null)
                return;
            More.Reason = deactivationReason;
            if (phase is Phase.Created or Phase.Valid)
                phase = Phase.Deactivating;
        }

        Wake();
    }

    public void DelayDeactivation(TimeSpan by)
    {
        lock (this)
            More.KeepUntil = Engine.Now + (long)by.TotalMilliseconds;
    }

    /// <summary>Deactivates when unused for <paramref name="age"/>; an observer only when its object is gone.</summary>
    public void Collect(TimeSpan age)
    {
        lock (this)
        {
            var unused = !kind.KeepAlive && Engine.Now - lastUse >= age.TotalMilliseconds && !(extras?.KeepUntil > Engine.Now);
            if (phase != Phase.Valid || !IsIdle || Target is not null && !unused)
                return;
        }

        Deactivate(new(DeactivationReasonCode.ActivationIdle, $"The activation was not used for {age}."));
    }

    /// <summary>Collects the turns whose deadline has passed. False when nothing waits or runs, and so nothing will pass.</summary>
    public bool Expire(long now, List<Turn> expired)
    {
        lock (this)
        {
            for (var turn = running.First; turn is not null; turn = turn.Next)
                AddExpired(turn);
            for (var turn = waiting.First; turn is not null; turn = turn.Next)
                AddExpired(turn);
            return watched = !IsIdle;
        }

        void AddExpired(Turn turn)
        {
            if (turn.Deadline <= now && !turn.IsAbandoned)
                expired.Add(turn);
        }
    }

    public void AddTimer(IDisposable timer)
    {
        lock (this)
            (More.Timers ??= []).Add(timer);
    }

    public void RemoveTimer(IDisposable timer)
    {
        lock (this)
            extras?.Timers?.Remove(timer);
    }

    public void AddState(IStateToLoad state) => (More.States ??= []).Add(state);

    /// <summary>Runs what there is to run, with this activation as the current scheduler.</summary>
    public void Execute()
    {
        var (outer, outerContext) = (executing, RuntimeContext.Replace(kind == GrainKind.Observer ? null : this));
        executing = this;
        for (var items = 0; TakeWork(preferTurn: items % 2 == 1, out var continuation); items++)
        {
            // Only a task can make this the current scheduler, which awaits in the grain's code then come back to.
            if (continuation is null)
                new Task(static self => ((Activation)self!).StartTurns(), this).RunSynchronously(this);
            else
                TryExecuteTask(continuation);
            if (items < Budget)
                continue;
            Engine.Schedule(this);
            break;
        }

        executing = outer;
        RuntimeContext.Replace(outerContext);
    }

    protected override void QueueTask(Task task)
    {
        lock (this)
        {
            (continuations ??= new()).Enqueue(task);
            if (scheduled)
                return;
            scheduled = true;
        }

        Engine.Schedule(this);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && executing == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (this)
            return continuations?.ToArray() ?? [];
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake()
    {
        lock (this)
        {
            if (scheduled || !HasWork)
                return;
            scheduled = true;
        }

        Engine.Schedule(this);
    }

    /// <summary>
    /// False, and no longer scheduled, when there is nothing to do. Continuations and new turns take turns, so that neither starves.
    /// </summary>
    private bool TakeWork(bool preferTurn, out Task? continuation)
    {
        continuation = null;
        lock (this)
        {
            return (!preferTurn || FindStartable() is null) && continuations is { } queue && queue.TryDequeue(out continuation)
                || (scheduled = HasWork);
        }
    }

    private void StartTurns()
    {
        var clean = ExecutionContext.Capture()!;
        for (var turn = TakeTurn(); turn is not null; turn = continuations is { Count: > 0 } ? null : TakeTurn())
        {
            turn.Start(this);
            ExecutionContext.Restore(clean);
        }
    }

    /// <summary>The next turn to start; turns that nobody waits for are dropped on the way.</summary>
    private Turn? TakeTurn()
    {
        lock (this)
        {
            while (!HasLifecycleWork && FindStartable() is { } turn)
            {
                waiting.Remove(turn);
                if (MayAlwaysStart(turn))
                    interleavable--;
                if (turn.IsAbandoned)
                {
                    SignalIdle();
                    continue;
                }

                running.Add(turn);
                blocking ??= MayAlwaysStart(turn) ? null : turn;
                return turn;
            }

            if (!HasLifecycleWork)
                return null;
            phase = phase == Phase.Created ? Phase.Activating : Phase.Finishing;
        }

        _ = phase == Phase.Activating ? ActivateAsync() : FinishAsync();
        return null;
    }

    private Turn? FirstBlocking()
    {
        var turn = running.First;
        while (turn is not null && MayAlwaysStart(turn))
            turn = turn.Next;
        return turn;
    }

    private void SignalIdle()
    {
        if (!IsIdle || extras is not { Idle: { } idle } more)
            return;
        more.Idle = null;
        idle.SetResult();
    }

    private bool MayAlwaysStart(Turn turn) => kind.Reentrant || turn.Has(TurnFlags.AlwaysInterleave);

    /// <summary>The first waiting turn that may start now. Only under the lock.</summary>
    private Turn? FindStartable()
    {
        if (phase != Phase.Valid)
            return null;
        var onlyInterleavable = running.Count > 0 && blocking is not null;
        if (onlyInterleavable && interleavable == 0 && !blocking!.Has(TurnFlags.ReadOnly))
            return null;
        for (var turn = waiting.First; turn is not null; turn = turn.Next)
        {
            if (!onlyInterleavable || MayAlwaysStart(turn) || blocking!.Has(TurnFlags.ReadOnly) && turn.Has(TurnFlags.ReadOnly))
                return turn;
        }

        return null;
    }

    private async Task ActivateAsync()
    {
        using var timeout = new CancellationTokenSource(Engine.Options.ActivationTimeout, Engine.TimeProvider);
        Exception? failure = null;
        try
        {
            RequestContext.Values = (waiting.First as Call)?.Context;
            instance = kind.Create(this);
            foreach (var state in extras?.States ?? [])
                await state.ReadStateAsync().WaitAsync(timeout.Token);
            if (instance is IGrainBase grain)
                await grain.OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception exception)
        {
            failure = exception;
            Engine.LogActivationFailure(GrainId, exception);
        }

        lock (this)
            phase = failure is not null ? Phase.Finishing : extras?.Reason is null ? Phase.Valid : Phase.Deactivating;
        if (failure is not null)
            await EndAsync(turn => turn.Abandon(Engine, failure));
        else
            Wake();
    }

    private async Task FinishAsync()
    {
        DisposeTimers();
        try
        {
            if (instance is IGrainBase grain)
            {
                using var timeout = new CancellationTokenSource(Engine.Options.DeactivationTimeout, Engine.TimeProvider);
                await grain.OnDeactivateAsync(extras!.Reason!.Value, timeout.Token).WaitAsync(timeout.Token);
            }
        }
        catch (Exception exception)
        {
            Engine.LogDeactivationFailure(GrainId, exception);
        }

        await EndAsync(turn => Engine.Deliver(GrainId, turn));
    }

    /// <summary>Lets go of everything; what waits goes where <paramref name="otherwise"/> sends it.</summary>
    private async Task EndAsync(Action<Turn> otherwise)
    {
        DisposeTimers();
        await DisposeInstanceAsync();
        Engine.Forget(this);
        var left = new List<Turn>();
        TaskCompletionSource? ended;
        lock (this)
        {
            phase = Phase.Ended;
            for (; waiting.First is { } turn; waiting.Remove(turn))
                left.Add(turn);
            instance = null;
            ended = extras?.Ended;
            extras?.Idle?.TrySetResult();
            extras = null;
        }

        foreach (var turn in left.Where(turn => !turn.Has(TurnFlags.Local) && !turn.IsAbandoned))
            otherwise(turn);
        ended?.SetResult();
    }

    private async Task DisposeInstanceAsync()
    {
        try
        {
            if (instance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
            scope?.Dispose();
        }
        catch (Exception exception)
        {
            Engine.LogDeactivationFailure(GrainId, exception);
        }
    }

    private void DisposeTimers()
    {
        List<IDisposable>? timers;
        lock (this)
            (timers, More.Timers) = (More.Timers, null);
        timers?.ForEach(timer => timer.Dispose());
    }

    private LimitExceededException Overloaded() =>
        new(nameof(Engine.Options.MaxEnqueuedRequestsHardLimit), Load, Engine.Options.MaxEnqueuedRequestsHardLimit, GrainId);

    /// <summary>What few activations need.</summary>
    private sealed class Extras
    {
        public DeactivationReason? Reason { get; set; }

        public long KeepUntil { get; set; }

        public List<IDisposable>? Timers { get; set; }

        public List<IStateToLoad>? States { get; set; }

        public TaskCompletionSource? Ended { get; set; }

        public TaskCompletionSource? Idle { get; set; }
    }
}
