using System.Collections.Concurrent;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Dispatch.Live;

/// <summary>Who is connected to this node's hubs. For concurrent use.</summary>
internal sealed class LiveConnections(IOptions<LiveOptions> options)
{
    private readonly ConcurrentDictionary<string, LiveConnection> connected = new();
    private int count;

    public IEnumerable<LiveConnection> All => connected.Values;

    /// <exception cref="HubException"><c>too_many_connections: ...</c>.</exception>
    public void Enter(HubCallerContext caller)
    {
        if (!connected.TryAdd(caller.ConnectionId, new(caller.GetHttpContext()?.SignedIn(), caller.Abort)))
            return;
        if (Interlocked.Increment(ref count) <= options.Value.Connections)
            return;
        Leave(caller.ConnectionId);
        throw new HubException($"too_many_connections: This node already has the {options.Value.Connections} live connections that Live:Connections allows; try another node, or later.");
    }

    public void Leave(string connection)
    {
        if (connected.TryRemove(connection, out _))
            Interlocked.Decrement(ref count);
    }
}

/// <param name="Who">As they were when they connected.</param>
/// <param name="Cut">Ends it at once.</param>
internal sealed record LiveConnection(SignedIn? Who, Action Cut);
