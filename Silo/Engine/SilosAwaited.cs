
namespace Dispatch.Engine;

/// <summary>A Web process that starts before its silos waits for them.</summary>
internal sealed class SilosAwaited(TimeProvider time, ILogger<SilosAwaited> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        log.LogWarning("No silo can be reached yet ({Reason}); trying again.", exception.Message);
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }
}
