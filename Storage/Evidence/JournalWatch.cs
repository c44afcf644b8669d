using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// Proves the journal at the start and then every <see cref="StorageOptions.VerifyEvery"/>, while the node serves: what was changed in the
/// file that nobody served is found without anybody asking. Nothing more is served as sound after that.
/// </summary>
internal sealed class JournalWatch(
    IJournalEvidence evidence, StorageOptions options, TimeProvider time, ILogger<JournalWatch> logger) : BackgroundService
{
    private const int Named = 20;

    /// <summary>What the last proof found; null before the first has ended.</summary>
    public VerifiedJournal? Last { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.VerifyEvery, time);
        do
        {
            try
            {
                Last = await evidence.VerifyAsync(null, null, stoppingToken);
                Tell(Last);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning(
                    "The journal was not verified; the next try comes in {Period}: {Reason}", options.VerifyEvery, failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell(VerifiedJournal verified)
    {
        foreach (var wrong in verified.Findings.Take(Named))
            logger.LogCritical("The journal is not whole: {Stream} {Version}: {Problem}", wrong.Stream, wrong.Version, wrong.Problem);
        if (verified.Findings.IsEmpty)
            logger.LogInformation("The journal is whole: {Events} events of {Streams} streams.", verified.Events, verified.Streams);
    }
}
