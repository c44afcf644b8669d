namespace Orleans.Runtime;

/// <summary>
/// The link from a caller's token to its call: when it is cancelled the caller is freed at once; then the callee's token, one of its own,
/// is cancelled in a turn of the callee.
/// </summary>
internal sealed class CallCancellation : IDisposable
{
    private readonly CancellationTokenSource callee = new();
    private readonly GrainReference reference;
    private readonly Call call;
    private readonly CancellationTokenRegistration registration;

    /// <exception cref="OperationCanceledException">The token is cancelled already.</exception>
    public CallCancellation(GrainReference reference, Call call, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        this.reference = reference;
        this.call = call;
        call.Cancellation = callee.Token;
        registration = token.UnsafeRegister(static (self, token) => ((CallCancellation)self!).Cancel(token), this);
    }

    /// <summary>Ends the link; the callee's token stays valid, for it may still be looked at.</summary>
    public void Dispose() => registration.Unregister();

    private void Cancel(CancellationToken token)
    {
        call.Abandon((Engine)reference.Runtime, new OperationCanceledException(token));
        Engine.Send(reference, new CancelCall(callee));
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
