using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Live;

namespace Dispatch.Grains.Live;

/// <summary>Keeps who joined, and tells the others when that changes.</summary>
internal sealed class LiveNodesGrain(TimeProvider time) : Grain, ILiveNodesGrain
{
    private readonly Dictionary<Guid, (ILiveObserver Observer, DateTimeOffset RenewedAt)> nodes = [];

    public async Task<ImmutableArray<LiveMember>> Join(Guid node, ILiveObserver observer)
    {
        var now = time.GetUtcNow();
        var isNew = !nodes.ContainsKey(node);
        nodes[node] = (observer, now);
        var gone = nodes.Where(other => now - other.Value.RenewedAt > LiveLease.Length).Select(other => other.Key).ToArray();
        foreach (var lost in gone) nodes.Remove(lost);
        if (isNew || gone.Length > 0) await TellAllBut(node);
        return [.. Others(node)];
    }

    public Task Leave(Guid node) => nodes.Remove(node) ? TellAllBut(node) : Task.CompletedTask;

    private Task TellAllBut(Guid node) => Task.WhenAll(Others(node).Select(other => other.Observer.NodesChanged()));

    private IEnumerable<LiveMember> Others(Guid node) =>
        nodes.Where(other => other.Key != node).Select(other => new LiveMember(other.Key, other.Value.Observer));
}
