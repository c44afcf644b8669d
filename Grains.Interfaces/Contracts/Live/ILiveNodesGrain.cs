using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Contracts.Live;

/// <summary>Knows which nodes there are, for the live feeds to find each other; the key is 0. It remembers nothing: nodes join again and again.</summary>
public interface ILiveNodesGrain : IGrainWithIntegerKey
{
    /// <summary>Makes the node known to the others for <see cref="LiveLease.Length"/>; answers the others.</summary>
    Task<ImmutableArray<LiveMember>> Join(Guid node, ILiveObserver observer);

    Task Leave(Guid node);
}
