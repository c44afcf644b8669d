using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.FaultRules;

public interface IFaultRuleViews
{
    /// <summary>What somebody wrote, by id; the shipped rules are not among them.</summary>
    Task<ImmutableArray<FaultRuleRow>> WrittenAsync(CancellationToken cancellation);

    /// <summary>What a machine has of faults and had, the newest first.</summary>
    Task<ImmutableArray<MachineFaultRow>> OfAsync(string machine, CancellationToken cancellation);
}
