using System.Text.Json;
using Dispatch.Live.Messages;
using Dispatch.Live.Topics;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

/// <summary><c>/hubs/live</c>. Sends <c>delta</c> (<see cref="LiveDelta"/>) and <c>resync</c> (<see cref="LiveResync"/>) after a subscription.</summary>
internal sealed class LiveHub(LiveFeed feed, LiveTopics topics, LiveConnections connections, IHubContext<LiveHub> hub) : Hub
{
    /// <param name="request">See <see cref="SubscribeRequest"/>.</param>
    /// <exception cref="HubException"><c>invalid_subscription: ...</c> names what is wrong; <c>views_unavailable: ...</c> means try again.</exception>
    public async Task<LiveSnapshot> Subscribe(JsonElement request)
    {
        var wanted = SubscribeRequestReader.Read(request, topics.Offered);
        var filter = new LiveFilter([.. wanted.Topics], wanted.Territory, wanted.Bounds) { Reach = Context.Reach() };
        return await feed.SubscribeAsync(Context, hub.Clients, filter, wanted.Resume);
    }

    /// <exception cref="HubException"><c>too_many_connections: ...</c>.</exception>
    public override Task OnConnectedAsync()
    {
        connections.Enter(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Leave(Context.ConnectionId);
        feed.Unsubscribe(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
