using System.Text.Json;
using Dispatch.Dashboard.Live.Messages;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Dashboard.Live;

/// <summary><c>/hubs/live</c>. Sends <c>delta</c> (<see cref="LiveDelta"/>) and <c>resync</c> (<see cref="LiveResync"/>) after a subscription.</summary>
internal sealed class LiveHub(LiveFeed feed) : Hub
{
    /// <param name="request">See <see cref="SubscribeRequest"/>.</param>
    /// <exception cref="HubException"><c>invalid_subscription: ...</c> names what is wrong; <c>views_unavailable: ...</c> means try again.</exception>
    public async Task<LiveSnapshot> Subscribe(JsonElement request)
    {
        var wanted = SubscribeRequestReader.Read(request);
        try
        {
            var snapshot = await feed.SubscribeAsync(Context.ConnectionId, wanted);
            if (Context.ConnectionAborted.IsCancellationRequested)
                feed.Unsubscribe(Context.ConnectionId);
            return snapshot;
        }
        catch (JournalUnavailableException e)
        {
            throw new HubException($"views_unavailable: {e.Message}", e);
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        feed.Unsubscribe(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
