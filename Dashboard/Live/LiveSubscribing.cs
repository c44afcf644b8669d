using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Live.Messages;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

internal static class LiveSubscribing
{
    /// <summary>Subscribes a hub's caller.</summary>
    /// <exception cref="HubException"><c>views_unavailable: ...</c>: try again.</exception>
    public static async Task<LiveSnapshot> SubscribeAsync(
        this LiveFeed feed, HubCallerContext caller, IHubClients clients, LiveFilter filter, ResumePoint? resume)
    {
        try
        {
            var snapshot = await feed.SubscribeAsync(new(caller.ConnectionId, clients.Client(caller.ConnectionId), caller.Abort), filter, resume);
            if (caller.ConnectionAborted.IsCancellationRequested)
                feed.Unsubscribe(caller.ConnectionId);
            return snapshot;
        }
        catch (JournalUnavailableException e)
        {
            throw new HubException($"views_unavailable: {e.Message}", e);
        }
    }
}
