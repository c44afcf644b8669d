using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.FaultRules;

internal sealed class FaultRulesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [FaultRuleTable.Instance, MachineFaultTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IFaultRuleViews, FaultRuleViews>();
}
