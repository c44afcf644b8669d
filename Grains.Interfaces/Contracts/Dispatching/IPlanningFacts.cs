using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>What the engine plans by and people are shown, so that nobody else has to know it.</summary>
public interface IPlanningFacts
{
    /// <summary>How long work usually takes on site, before anything is learned from what was done.</summary>
    ImmutableDictionary<WorkOrderType, TimeSpan> UsualDurations { get; }

    /// <summary>The ends of the distance bands beyond the urban area, kilometres, rising (R-SLA-1).</summary>
    ImmutableArray<int> BandKilometres { get; }

    /// <summary>Road kilometres for each of great circle, where no routing service tells.</summary>
    double DetourFactor { get; }
}
