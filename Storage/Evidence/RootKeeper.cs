using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// Signs a root for each day that is over, <see cref="StorageOptions.RootsAfter"/> later: by then all that was recorded on it is committed,
/// and from then on the writer records nothing on it, whatever the clock says.
/// </summary>
internal sealed class RootKeeper(
    RootTable roots, RootKey key, RecordedFrom from, StorageOptions options, TimeProvider time, ILogger<RootKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);
    private DateOnly done;

    /// <summary>Makes the roots that are missing.</summary>
    public async Task SealAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime((time.GetUtcNow() - options.RootsAfter).UtcDateTime);
        if (today <= done) return;
        for (var last = await roots.LastAsync(cancellation); ; last = await roots.LastAsync(cancellation))
        {
            from.NotBefore(DayEnd.Of(last?.Day));
            if (await roots.NextAsync(last, cancellation) is not { } next) break;
            var day = DateOnly.FromDateTime(next.UtcDateTime);
            if (day >= today) break;
            from.NotBefore(DayEnd.Of(day));
            await SignAsync(last, day, cancellation);
        }

        done = today;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            try
            {
                await SealAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning(
                    "The journal's root of the day was not signed; the next try comes in {Period}: {Reason}", Look, failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SignAsync(LastRoot? last, DateOnly day, CancellationToken cancellation)
    {
        var tree = new MerkleTree();
        foreach (var (stream, version, hash) in await roots.HeadsAsync(last, day, cancellation))
            tree.Add(stream, version, hash);
        var root = new DayRoot(day, tree.Leaves, tree.Root);
        var link = root.Link(last?.Link ?? DayRoot.Start);
        var (publicKey, signature) = key.Sign(link);
        await roots.KeepAsync(new(root, link, publicKey, signature), last, time.GetUtcNow(), cancellation);
        logger.LogInformation("The journal's root of {Day} is signed over {Streams} streams.", root.Text, root.Streams);
    }
}
