using Orleans.Runtime;

namespace Dispatch.Engine;

/// <summary>
/// A Web process isn't told which of its calls were on their way to a silo that is gone, and would wait for their answers as long as for
/// any. So when the line to one breaks, all calls that began before end as lost ones do: they are repeated, or answered 503.
/// </summary>
internal sealed class LostCalls(TimeProvider time, ILogger<LostCalls> log) : IOutgoingGrainCallFilter, IClusterConnectionStatusObserver,
    IDisposable
{
    /// <summary>
    /// So long after a line broke others may still hand messages to the silo that was there; and most calls to the silos that remain end
    /// within it.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private CancellationTokenSource line = new();

    /// <exception cref="SiloUnavailableException">A silo was lost meanwhile, perhaps the one that was called: the call may have been
    /// carried out or not.</exception>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var lost = Volatile.Read(ref line).Token;
        try
        {
            await context.Invoke().WaitAsync(lost);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            throw new SiloUnavailableException("A silo was lost while this call was under way.");
        }
    }

    public void NotifyGatewayCountChanged(int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        if (currentNumberOfGateways < previousNumberOfGateways) _ = End();
    }

    public void NotifyClusterConnectionLost()
    {
    }

    public void Dispose() => line.Dispose();

    private async Task End()
    {
        await Task.Delay(Grace, time);
        log.LogWarning("The line to a silo broke: calls under way end and are repeated where that changes nothing.");
        await Interlocked.Exchange(ref line, new()).CancelAsync();
    }
}
