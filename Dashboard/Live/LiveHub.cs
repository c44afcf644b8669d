using System.Text.Json;
using Dispatch.Live.Messages;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

/// <summary><c>/hubs/live</c>. Sends <c>delta</c> (<see cref="LiveDelta"/>) and <c>resync</c> (<see cref="LiveResync"/>) after a subscription.</summary>
internal sealed class LiveHub(LiveFeed feed, IHubContext<LiveHub> hub) : Hub
{
    /// <param name="request">See <see cref="SubscribeRequest"/>.</param>
    /// <exception cref="HubException"><c>invalid_subscription: ...</c> names what is wrong; <c>views_unavailable: ...</c> means try again.</exception>
    public async Task<LiveSnapshot> Subscribe(JsonElement request)
    {
        var wanted = SubscribeRequestReader.Read(request);
        var filter = LiveFilter.Of(wanted.Territory, wanted.Bounds, wanted.Topics);
        return await feed.SubscribeAsync(Context, hub.Clients, filter, wanted.Resume);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        feed.Unsubscribe(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
