using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Dispatching;

internal sealed class DispatchingModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [DecisionTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IDecisionViews, DecisionViews>();

    public override ImmutableArray<Retained> Retained(StorageOptions options) =>
        [new("decisions", "work_order, attempt, station", "at", options.DecisionsKept)];
}
