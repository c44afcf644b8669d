using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.FaultRules;

public abstract record FaultRuleEvent;

/// <summary>The rule is so from now on.</summary>
[JournalName("fault-rule.written")]
[GenerateSerializer, Immutable]
public sealed record FaultRuleWritten(FaultRule Rule) : FaultRuleEvent;

/// <summary>No such rule holds any more, neither a written nor a shipped one.</summary>
[JournalName("fault-rule.withdrawn")]
[GenerateSerializer, Immutable]
public sealed record FaultRuleWithdrawn : FaultRuleEvent;

/// <summary>One rule by its id.</summary>
/// <param name="IsWithdrawn">Whether somebody took it away; a shipped one holds as long as nobody did.</param>
public sealed record FaultRuleState(FaultRule? Rule, bool IsWithdrawn)
{
    public static FaultRuleState Initial { get; } = new(null, false);

    public static FaultRuleState Evolve(FaultRuleState state, FaultRuleEvent happened) => happened switch
    {
        FaultRuleWritten written => state with { Rule = written.Rule, IsWithdrawn = false },
        FaultRuleWithdrawn => state with { Rule = null, IsWithdrawn = true },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a fault rule."),
    };
}
