using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Stations;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>Who could do a job, the engine's own choice first.</summary>
/// <param name="At">The moment for which it holds, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record Preview(DateTimeOffset At, Explanation Explanation)
{
    /// <summary>Expected time on site.</summary>
    [Id(0)] public TimeSpan Duration { get; init; }

    /// <summary>Whom the engine would ask for help; empty when it would not.</summary>
    [Id(1)] public ImmutableArray<StationId> Neighbours { get; init; } = [];

    /// <summary>How much earlier a neighbour has to arrive when both are late, or both in time.</summary>
    [Id(2)] public TimeSpan HelpGains { get; init; }

    /// <summary>Whether the engine makes offers here by itself.</summary>
    [Id(3)] public bool IsAutomatic { get; init; }

    /// <summary>Whether a neighbour who is much nearer is taken although one's own is in time (R-SEV-2).</summary>
    [Id(4)] public bool IsEmergency { get; init; }
}
