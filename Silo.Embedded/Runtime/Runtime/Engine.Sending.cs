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

    public static void Send(GrainReference reference, Call call)
    {
        var engine = (Engine)reference.Runtime;
        call.Context = RequestContext.Values;
        if (!call.Has(TurnFlags.OneWay))
            call.Deadline = engine.Now + engine.patience;
        if (reference.Target is Activation known && known.TryReceive(call))
            return;
        reference.Target = engine.Deliver(reference.GrainId, call);
    }

    private static Task<T> Begin<T>(GrainReference reference, Call<T> call)
    {
        // The task must exist before the call is on its way.
        var answer = call.Answer;
        if (call.Has(TurnFlags.Cancellable) && call.Cancellation is { CanBeCanceled: true } token)
            call.CallerCancellation = new(reference, call, token);
        Send(reference, call);
        return answer;
    }
}
