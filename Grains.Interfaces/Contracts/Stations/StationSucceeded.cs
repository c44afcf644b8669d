using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stations;

namespace Dispatch.Grains.Interfaces.Contracts.Stations;

/// <summary>The message by which a closed station hands its machines, people and open work to another one.</summary>
[JournalName("station.succeeded")]
[GenerateSerializer, Immutable]
public sealed record StationSucceeded(StationId From, StationId To, DateTimeOffset At);

/// <summary>The message by which a closed station goes on handing over.</summary>
[JournalName("station.hand-over")]
[GenerateSerializer, Immutable]
public sealed record HandoverDue(StationId Successor, HandoverStep Step);
