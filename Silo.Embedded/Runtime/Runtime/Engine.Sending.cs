namespace Orleans.Runtime;

/// <summary>The ends of the proxies' methods, one per shape of the return type.</summary>
internal sealed partial class Engine
{
    public static Task SendTask(GrainReference reference, VoidCall call) => Begin(reference, call);

    public static Task<T> SendTaskOf<T>(GrainReference reference, Call<T> call) => Begin(reference, call);

    public static ValueTask SendValueTask(GrainReference reference, VoidCall call) => new(Begin(reference, call));

    public static ValueTask<T> SendValueTaskOf<T>(GrainReference reference, Call<T> call) => new(Begin(reference, call));

    public static Task SendOneWayTask(GrainReference reference, VoidCall call)
    {
        Send(reference, call);
        return Task.CompletedTask;
    }

    public static ValueTask SendOneWayValueTask(GrainReference reference, VoidCall call)
    {
        Send(reference, call);
        return ValueTask.CompletedTask;
    }

    public static void SendVoid(GrainReference reference, VoidCall call) => Send(reference, call);

    private static Task<T> Begin<T>(GrainReference reference, Call<T> call)
    {
        // The task must exist before the call is on its way.
        var answer = call.Answer;
        if (call.Has(TurnFlags.Cancellable) && call.Cancellation is { CanBeCanceled: true } token)
            SubscribeToCancellation(reference, call, token);
        Send(reference, call);
        return answer;
    }

    private static void Send(GrainReference reference, Call call)
    {
        var engine = (Engine)reference.Runtime;
        call.Context = RequestContext.Values;
        if (!call.Has(TurnFlags.OneWay))
            call.Deadline = engine.Now + engine.patience;
        if (reference.Target is Activation known && known.TryReceive(call))
            return;
        reference.Target = engine.Deliver(reference.GrainId, call);
    }

    /// <summary>The caller is freed at once; then the callee's token, one of its own, is cancelled in a turn of the callee.</summary>
    private static void SubscribeToCancellation(GrainReference reference, Call call, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var callee = new CancellationTokenSource();
        call.Cancellation = callee.Token;
        call.CancellationRegistration = token.UnsafeRegister(
            static (state, token) =>
            {
                var (reference, call, callee) = ((GrainReference, Call, CancellationTokenSource))state!;
                call.Abandon((Engine)reference.Runtime, new OperationCanceledException(token));
                Send(reference, new CancelCall(callee));
            },
            (reference, call, callee));
    }

    private sealed class CancelCall(CancellationTokenSource callee) : VoidCall(TurnFlags.OneWay | TurnFlags.AlwaysInterleave)
    {
        protected override ValueTask InvokeVoid(object target)
        {
            callee.Cancel();
            return default;
        }
    }
}
