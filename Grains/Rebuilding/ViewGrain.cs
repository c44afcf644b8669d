using System.Collections.Immutable;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Rebuilding;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Outbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Rebuilding;

/// <summary>
/// Has stream after stream write its rows anew. The rebuild runs beside the grain's turns, so that its progress can be asked; it ends with
/// the grain's silo and can be begun again.
/// </summary>
internal sealed class ViewGrain(
    IViewRebuilds views,
    Inboxes inboxes,
    IGrainFactory grains,
    TimeProvider time,
    IOptions<EventSourcingOptions> options,
    ILogger<ViewGrain> log) : Grain, IViewGrain
{
    private const int StreamsPerPage = 1_000;

    private volatile bool leaving;
    private RebuildProgress progress = RebuildProgress.Idle;

    public Task<RebuildProgress> Rebuild()
    {
        if (progress.State == RebuildState.Running) return Task.FromResult(progress);
        var view = views.Views.Single(view => view.Name == this.GetPrimaryKeyString());
        progress = RebuildProgress.Idle with { State = RebuildState.Running, StartedAt = time.GetUtcNow() };
        DelayDeactivation(TimeSpan.FromDays(1));
        _ = Run(view);
        return Task.FromResult(progress);
    }

    public Task<RebuildProgress> Progress() => Task.FromResult(progress);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        leaving = true;
        return Task.CompletedTask;
    }

    private async Task Run(KeptView view)
    {
        try
        {
            await views.BeginAsync(view.Name, CancellationToken.None);
            foreach (var kind in view.Kinds)
                await Renew(view.Name, kind);
            var removed = await views.EndAsync(view.Name, CancellationToken.None);
            progress = progress with { State = RebuildState.Done, Removed = removed, EndedAt = time.GetUtcNow() };
            log.LogInformation("The view {View} was rebuilt: {Rows} rows of {Streams} streams, {Removed} removed.", view.Name,
                progress.Rows, progress.Streams, removed);
        }
        catch (Exception failure)
        {
            progress = progress with { State = RebuildState.Failed, EndedAt = time.GetUtcNow(), Problem = failure.Message };
            if (!leaving) log.LogError(failure, "The view {View} was not rebuilt whole; its rows are as readable as before.", view.Name);
        }
        finally
        {
            DelayDeactivation(TimeSpan.Zero);
        }
    }

    private async Task Renew(string view, string kind)
    {
        ImmutableArray<string> streams;
        for (var last = ""; (streams = await views.StreamsAsync(
            kind, last, StreamsPerPage, CancellationToken.None)).Length > 0; last = streams[^1])
        {
            foreach (var some in streams.Chunk(options.Value.StreamsRebuiltAtOnce))
            {
                if (leaving) throw new OperationCanceledException("The silo that rebuilt it has stopped.");
                var rows = await Task.WhenAll(some.Select(stream => inboxes.Find(grains, stream).RebuildRows(view)));
                progress = progress with { Streams = progress.Streams + some.Length, Rows = progress.Rows + rows.Sum() };
            }
        }
    }
}
