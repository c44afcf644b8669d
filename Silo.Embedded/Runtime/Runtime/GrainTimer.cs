namespace Orleans.Runtime;

/// <summary>A timer of an activation. A tick is a turn; the period runs from its end, so that ticks never pile up.</summary>
internal sealed class GrainTimer<TState> : Turn, IGrainTimer
{
    private readonly Activation activation;
    private readonly Func<TState, CancellationToken, Task> callback;
    private readonly TState state;
    private readonly CancellationTokenSource stopping = new();
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private TimeSpan due;
    private TimeSpan period;
    private bool firing;
    private bool changed;

    public GrainTimer(Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
        : base(TurnFlags.Local
            | (options.Interleave ? TurnFlags.AlwaysInterleave : TurnFlags.None)
            | (options.KeepAlive ? TurnFlags.None : TurnFlags.Background))
    {
        this.activation = activation;
        this.callback = callback;
        this.state = state;
        using (ExecutionContext.SuppressFlow())
            timer = activation.Engine.TimeProvider.CreateTimer(static self => ((GrainTimer<TState>)self!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Change(options.DueTime, options.Period);
        activation.AddTimer(this);
    }

    public override bool IsAbandoned => stopping.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNoTimeout(dueTime);
        ThrowIfNoTimeout(period);
        lock (gate)
        {
            (due, this.period, changed) = (dueTime, period, true);
            if (!firing && !IsAbandoned)
                timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public override void Start(Activation activation) => _ = TickAsync();

    public override void Abandon(Engine engine, Exception reason) => Dispose();

    public void Dispose()
    {
        stopping.Cancel();
        timer.Dispose();
        activation.RemoveTimer(this);
    }

    private static void ThrowIfNoTimeout(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)value.TotalMilliseconds, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)value.TotalMilliseconds, uint.MaxValue - 1);
    }

    private void Fire()
    {
        lock (gate)
            firing = true;
        activation.TryReceive(this);
    }

    private async Task TickAsync()
    {
        lock (gate)
            changed = false;
        try
        {
            await callback(state, stopping.Token);
        }
        catch (Exception exception)
        {
            activation.Engine.LogTimerFailure(activation.GrainId, exception);
        }

        activation.Finish(this);
        lock (gate)
        {
            firing = false;
            if (!IsAbandoned)
                timer.Change(changed ? due : period, Timeout.InfiniteTimeSpan);
        }
    }
}
