using Dispatch.Http.Access;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Live;

/// <summary>Ends hub connections of people whose rights changed since they connected, or who signed out; their pages connect anew.</summary>
internal sealed class RightsWatch(
    LiveConnections connections, SignedInSource source, IOptions<AccessOptions> options, TimeProvider time, ILogger<RightsWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.HubsCheckedEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var connection in connections.All)
            {
                try
                {
                    if (connection.Who is { Session: { } session } who && !Same(who, await source.OfSessionAsync(session, stoppingToken)))
                        connection.Cut();
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.LogWarning(failure, "Whether a live connection's rights still hold could not be read; it is asked again.");
                }
            }
        }
    }

    private static bool Same(SignedIn then, SignedIn? now) => now is not null && then.Roles.SetEquals(now.Roles) && then.Reach.Equals(now.Reach);
}
