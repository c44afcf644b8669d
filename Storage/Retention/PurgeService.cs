namespace Dispatch.Storage.Retention;

/// <summary>Purges from time to time; a purge that fails is tried again the next time.</summary>
internal sealed class PurgeService(Purge purge, StorageOptions options, TimeProvider time, ILogger<PurgeService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PurgeEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await purge.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning(failure, "What is too old was not removed; the next try comes in {Period}.", options.PurgeEvery);
            }
        }
    }
}
