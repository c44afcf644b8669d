using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Dispatch.Live;

/// <summary>Who is connected to this node's hubs. For concurrent use.</summary>
internal sealed class LiveConnections(IOptions<LiveOptions> options)
{
    private readonly ConcurrentDictionary<string, bool> connected = new();
    private int count;

    /// <exception cref="HubException"><c>too_many_connections: ...</c>.</exception>
    public void Enter(string connection)
    {
        if (!connected.TryAdd(connection, true))
            return;
        if (Interlocked.Increment(ref count) <= options.Value.Connections)
            return;
        Leave(connection);
        throw new HubException($"too_many_connections: This node already has the {options.Value.Connections} live connections that Live:Connections allows; try another node, or later.");
    }

    public void Leave(string connection)
    {
        if (connected.TryRemove(connection, out _))
            Interlocked.Decrement(ref count);
    }
}
