namespace Dispatch.Grains.Interfaces.Contracts.Live;

/// <summary>A node, as the other nodes' live feeds call it.</summary>
public interface ILiveObserver : IGrainObserver
{
    /// <summary>From now on, for <see cref="LiveLease.Length"/>, the watcher is sent what this node commits.</summary>
    /// <returns>The number of the last batch before that.</returns>
    Task<long> Watch(Guid node, ILiveObserver watcher);

    [OneWay]
    Task Unwatch(Guid node);

    /// <summary>What the sender committed. A number left out tells that something was lost.</summary>
    [OneWay]
    Task Take(LiveBatch batch);

    /// <summary>A node came or went: <see cref="ILiveNodesGrain.Join"/> answers who is there.</summary>
    [OneWay]
    Task NodesChanged();
}
