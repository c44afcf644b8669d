using System.Runtime.CompilerServices;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>A method call on its way to a grain and its answer on the way back.</summary>
internal abstract class Call(TurnFlags flags) : Turn(flags)
{
    private int answered;

    public override bool IsAbandoned => Volatile.Read(ref answered) != 0;

    /// <summary>The token argument; only cancellable methods have one.</summary>
    public virtual CancellationToken Cancellation
    {
        get => CancellationToken.None;
        set => throw new NotSupportedException($"{this} takes no token {value}.");
    }

    /// <summary>The caller's <see cref="RequestContext"/>.</summary>
    public Dictionary<string, object>? Context { get; set; }

    /// <summary>Waits for the caller's own cancellation.</summary>
    public CallCancellation? CallerCancellation { get; set; }

    public abstract Task Completion { get; }

    public override string ToString() => GetType().Name;

    public override void Abandon(Engine engine, Exception reason)
    {
        if (TryAnswer())
            engine.Post(() => SetException(reason));
    }

    /// <summary>True for the first answer: the grain's, the timeout's or the caller's own cancellation.</summary>
    protected bool TryAnswer() => Interlocked.Exchange(ref answered, 1) == 0;

    protected abstract void SetException(Exception exception);

    protected void Fail(Activation activation, Exception exception)
    {
        if (exception is InconsistentStateException { IsSourceActivation: true } inconsistent)
        {
            inconsistent.IsSourceActivation = false;
            activation.Deactivate(new(DeactivationReasonCode.ApplicationError, exception.Message));
        }

        if (Has(TurnFlags.OneWay))
            activation.Engine.LogOneWayFailure(activation.GrainId, this, exception);
        activation.Finish(this);
        if (!TryAnswer())
            return;
        CallerCancellation?.Dispose();
        SetException(exception);
    }
}

/// <inheritdoc/>
internal abstract class Call<T>(TurnFlags flags) : Call(flags)
{
    // Its task saves the object that a TaskCompletionSource costs. Turns complete it on an activation's scheduler and everybody else
    // through Engine.Post, so that no caller's code runs inside a turn.
    private AsyncTaskMethodBuilder<T> answer;

    public Task<T> Answer => answer.Task;

    public override Task Completion => answer.Task;

    public override void Start(Activation activation)
    {
        if (Context is { } context)
            RequestContext.Values = context;
        try
        {
            var pending = Invoke(activation.Target ?? throw new ClientNotAvailableException(activation.GrainId));
            if (pending.IsCompletedSuccessfully)
                Succeed(activation, pending.Result);
            else
                _ = AwaitAsync(activation, pending);
        }
        catch (Exception exception)
        {
            Fail(activation, exception);
        }
    }

    protected abstract ValueTask<T> Invoke(object target);

    protected override void SetException(Exception exception) => answer.SetException(exception);

    private async Task AwaitAsync(Activation activation, ValueTask<T> pending)
    {
        T result;
        try
        {
            result = await pending;
        }
        catch (Exception exception)
        {
            Fail(activation, exception);
            return;
        }

        Succeed(activation, result);
    }

    private void Succeed(Activation activation, T result)
    {
        activation.Finish(this);
        if (!TryAnswer())
            return;
        CallerCancellation?.Dispose();
        answer.SetResult(result);
    }
}

/// <summary>A call without a result.</summary>
internal abstract class VoidCall(TurnFlags flags) : Call<Nothing>(flags)
{
    protected sealed override ValueTask<Nothing> Invoke(object target)
    {
        var pending = InvokeVoid(target);
        return pending.IsCompletedSuccessfully ? default : AwaitAsync(pending);
    }

    protected abstract ValueTask InvokeVoid(object target);

    private static async ValueTask<Nothing> AwaitAsync(ValueTask pending)
    {
        await pending;
        return default;
    }
}

internal readonly struct Nothing;
