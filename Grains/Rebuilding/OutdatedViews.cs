using Dispatch.Grains.Interfaces.Contracts.Rebuilding;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Grains.Rebuilding;

/// <summary>Has views rebuilt that an earlier program wrote in another shape, while the node serves.</summary>
internal sealed class OutdatedViews(IViewRebuilds views, IGrainFactory grains, ILogger<OutdatedViews> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var view in await views.OutdatedAsync(stoppingToken))
                await grains.GetGrain<IViewGrain>(view).Rebuild();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Views of an earlier shape could not be rebuilt; the next start tries again.");
        }
    }
}
