using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Views.FaultRules;

namespace Dispatch.Grains.FaultRules;

internal sealed class FaultRuleGrain(EventSourcingServices services)
    : EventSourcedGrain<FaultRuleState, FaultRuleEvent>("fault-rule", services), IFaultRuleGrain
{
    protected override FaultRuleState Initial => FaultRuleState.Initial;

    protected override FaultRuleState Evolve(FaultRuleState state, FaultRuleEvent happened) => FaultRuleState.Evolve(state, happened);

    public Task<Outcome> Write(FaultRule rule, Caller caller) => Execute(caller, state => FaultRuleDecider.Write(state, rule));

    public Task<Outcome> Withdraw(Caller caller) => Execute(caller, state => FaultRuleDecider.Withdraw(state, Key));

    protected override Effects React(FaultRuleState before, FaultRuleState after, ImmutableArray<FaultRuleEvent> events) =>
        events.IsEmpty ? Effects.None : new Effects { Views = [new FaultRuleRow(Key, after.Rule)] };
}
