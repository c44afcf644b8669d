using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.FaultRules;

internal sealed class FaultRuleViews(Database database) : IFaultRuleViews
{
    public Task<ImmutableArray<FaultRuleRow>> WrittenAsync(CancellationToken cancellation) => database.QueryAsync(
        $"select {FaultRuleTable.Instance.Select("r")} from fault_rules r order by r.id", FaultRuleTable.Instance.Read, cancellation);

    public Task<ImmutableArray<MachineFaultRow>> OfAsync(string machine, CancellationToken cancellation) => database.QueryAsync(
        $"select {MachineFaultTable.Instance.Select("f")} from machine_faults f where f.machine = @p0 order by f.since desc, f.code",
        MachineFaultTable.Instance.Read, cancellation, machine);
}
