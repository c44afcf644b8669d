using System.Text.Json;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Live.Messages;
using Dispatch.Live.Topics;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

/// <summary>
/// <c>/hubs/technician</c>: one technician, and what concerns them. Sends <c>delta</c> (<see cref="LiveDelta"/>) and <c>resync</c>
/// (<see cref="LiveResync"/>) after a subscription.
/// </summary>
internal sealed class TechnicianHub(LiveFeed feed, LiveTopics topics, LiveConnections connections, ITechnicianViews technicians, IHubContext<TechnicianHub> hub) : Hub
{
    /// <param name="request">See <see cref="TechnicianRequest"/>.</param>
    /// <exception cref="HubException"><c>invalid_subscription: ...</c> names what is wrong; <c>unknown_technician: ...</c>; <c>views_unavailable: ...</c> means try again.</exception>
    public async Task<LiveSnapshot> Subscribe(JsonElement request)
    {
        var wanted = SubscribeRequestReader.ReadTechnician(request);
        if (await technicians.FindAsync(wanted.Technician, Context.ConnectionAborted) is not { } known
            || !Context.Reach().Includes([known.Technician.Station], [known.Technician.Id]))
            throw new HubException($"unknown_technician: There is no technician {wanted.Technician}.");
        return await feed.SubscribeAsync(Context, hub.Clients, new LiveFilter(topics.ForTechnicians, Technician: wanted.Technician), wanted.Resume);
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
