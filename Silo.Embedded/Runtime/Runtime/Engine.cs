using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Timers;

namespace Orleans.Runtime;

/// <summary>
/// The grains of this process. Its clock is coarse: it moves once per sweep (a tenth of the response timeout, within 10 ms and 1 s), which
/// saves every call a reading of the time; a response timeout is never early and at most two sweeps late.
/// </summary>
internal sealed partial class Engine : IClusterClient, IGrainRuntime, ITimerRegistry, IGrainReferenceRuntime, IDisposable
{
    private readonly ConcurrentDictionary<GrainId, IDestination> destinations = new();
    private readonly ILogger<Engine> logger;
    private readonly Lazy<GrainKinds> kinds = new(() => new());
    private readonly Lock watchGate = new();
    private readonly long started;
    private readonly TimeSpan sweep;
    private readonly long patience;
    private List<Activation> watched = [];
    private ITimer? sweeper;
    private long now;
    private long nextCollection;
    private volatile bool stopping;

    public Engine(IServiceProvider services, IOptions<EmbeddedEngineOptions> options, TimeProvider time, ILogger<Engine> logger)
    {
        ServiceProvider = services;
        Options = options.Value;
        TimeProvider = time;
        this.logger = logger;
        started = time.GetTimestamp();
        sweep = TimeSpan.FromMilliseconds(Math.Clamp(Options.ResponseTimeout.TotalMilliseconds / 10, 10, 1000));
        patience = (long)(Options.ResponseTimeout + sweep).TotalMilliseconds;
        nextCollection = (long)Options.CollectionQuantum.TotalMilliseconds;
    }

    public EmbeddedEngineOptions Options { get; }

    public IServiceProvider ServiceProvider { get; }

    public TimeProvider TimeProvider { get; }

    public IGrainFactory GrainFactory => this;

    /// <summary>Milliseconds since the engine was made, as of the last sweep.</summary>
    public long Now => Volatile.Read(ref now);

    public void Start()
    {
        _ = kinds.Value;
        using (ExecutionContext.SuppressFlow())
            sweeper = TimeProvider.CreateTimer(static self => ((Engine)self!).Sweep(), this, sweep, sweep);
    }

    /// <summary>Lets all work that is under way end, then deactivates everything. Calls that need a new activation from then on fail.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        while (Watched() is { Length: > 0 } busy)
        {
            foreach (var activation in busy)
                await activation.Idle.WaitAsync(cancellation);
        }

        stopping = true;
        var all = Activations().ToArray();
        foreach (var activation in all)
            activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "This process is terminating."), cancellation);
        await Task.WhenAll(all.Select(activation => activation.Deactivated)).WaitAsync(cancellation);
    }

    public void Dispose() => sweeper?.Dispose();

    /// <summary>Hands a turn to the activation that serves the id, and answers which it was.</summary>
    public IDestination? Deliver(GrainId id, Turn turn)
    {
        while (true)
        {
            if (FindOrAdd(id) is not { } destination)
            {
                turn.Abandon(this, stopping ? new SiloUnavailableException() : new ClientNotAvailableException(id));
                return null;
            }

            if (destination.TryReceive(turn))
                return destination;
            destinations.TryRemove(new(id, destination));
        }
    }

    public void Forget(Activation activation)
    {
        if (destinations.TryGetValue(activation.GrainId, out var destination) && destination is WorkerPool pool)
            pool.Remove(activation);
        else
            destinations.TryRemove(new(activation.GrainId, activation));
    }

    /// <summary>Has the activation's calls fail when their time is over. It stays watched until a sweep finds it idle.</summary>
    public void Watch(Activation activation)
    {
        lock (watchGate)
            watched.Add(activation);
    }

    public void Schedule(Activation activation)
    {
        if (Options.Scheduler == TaskScheduler.Default)
            ThreadPool.UnsafeQueueUserWorkItem(activation, preferLocal: false);
        else
            new Task(static self => ((Activation)self!).Execute(), activation).Start(Options.Scheduler);
    }

    public void Post(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Options.Scheduler);

    public void DeactivateOnIdle(IGrainContext grainContext) =>
        grainContext.Deactivate(new(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan) =>
        ((Activation)grainContext).DelayDeactivation(timeSpan);

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        RuntimeContext.Current == grainContext
            ? new GrainTimer<TState>((Activation)grainContext, callback, state, options)
            : throw new InvalidOperationException("A grain timer is registered within a turn of its grain.");

    private IDestination? FindOrAdd(GrainId id)
    {
        if (destinations.TryGetValue(id, out var found))
            return found;
        if (stopping || id.Type == GrainKind.Observer.Type)
            return null;
        var kind = kinds.Value[id.Type];
        return destinations.GetOrAdd(id, kind.MaxWorkers > 0 ? new WorkerPool(this, kind, id) : new Activation(this, kind, id));
    }

    private IEnumerable<Activation> Activations() =>
        destinations.Values.SelectMany(destination => destination is WorkerPool pool ? pool.Snapshot() : [(Activation)destination]);

    private Activation[] Watched()
    {
        Sweep();
        lock (watchGate)
            return [.. watched];
    }

    private void Sweep()
    {
        Volatile.Write(ref now, (long)TimeProvider.GetElapsedTime(started).TotalMilliseconds);
        List<Activation> current;
        lock (watchGate)
            (current, watched) = (watched, new(watched.Count));
        var expired = new List<Turn>();
        foreach (var activation in current.Where(activation => activation.Expire(Now, expired)))
            Watch(activation);
        foreach (var turn in expired)
            turn.Abandon(this, new TimeoutException($"Response did not arrive on time in {Options.ResponseTimeout} for {turn}."));
        if (Now < nextCollection)
            return;
        nextCollection = Now + (long)Options.CollectionQuantum.TotalMilliseconds;
        foreach (var activation in Activations())
            activation.Collect(Options.CollectionAge);
    }
}
