using System.Collections.Immutable;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Dispatching;

internal sealed class PlanningFacts(IOptions<DispatchOptions> options, SlaRules rules) : IPlanningFacts
{
    public ImmutableDictionary<WorkOrderType, TimeSpan> UsualDurations => options.Value.Durations.Prior;

    public ImmutableArray<int> BandKilometres => rules.Policies.Bands.UpToKilometres;

    public double DetourFactor => rules.Policies.Bands.DetourFactor;
}
