using Dispatch.Domain.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.FaultRules;

/// <summary>When a fault code becomes work; the key is the rule's id. A shipped rule holds until another is written in its place or it is withdrawn.</summary>
[Inbox("fault-rule")]
public interface IFaultRuleGrain : IInbox
{
    /// <summary>Refused: <c>invalid_code</c>, <c>invalid_severity</c>, <c>invalid_threshold</c>.</summary>
    Task<Outcome> Write(FaultRule rule, Caller caller);

    /// <summary>Refused: <c>unknown_fault_rule</c>.</summary>
    Task<Outcome> Withdraw(Caller caller);
}
