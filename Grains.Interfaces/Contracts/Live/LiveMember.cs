namespace Dispatch.Grains.Interfaces.Contracts.Live;

/// <param name="Node">New at each start of a node.</param>
[GenerateSerializer, Immutable]
public sealed record LiveMember(Guid Node, ILiveObserver Observer);
