using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.FaultRules;

/// <summary>Decisions about one rule. Given again, a command yields nothing.</summary>
public static class FaultRuleDecider
{
    /// <summary>Assumption: what was told longer ago than a month says nothing of now.</summary>
    public static TimeSpan LongestWithin { get; } = TimeSpan.FromDays(31);

    /// <summary>So many readings are looked at, at most.</summary>
    public const int MostTimes = 1_000;

    public static Decision<FaultRuleEvent> Write(FaultRuleState state, FaultRule rule) =>
        Problem(rule) is { } problem ? problem
        : state.Rule == rule ? Decision<FaultRuleEvent>.Nothing
        : new FaultRuleWritten(rule);

    /// <param name="id">Of the rule.</param>
    public static Decision<FaultRuleEvent> Withdraw(FaultRuleState state, string id) =>
        state.IsWithdrawn ? Decision<FaultRuleEvent>.Nothing
        : state.Rule is null && ShippedFaultRules.All.All(shipped => shipped.Id != id)
            ? new Rejection("unknown_fault_rule", $"There is no fault rule {id}.")
            : new FaultRuleWithdrawn();

    private static Rejection? Problem(FaultRule rule)
    {
        if (rule.Spn is null == rule.Code is null)
            return new(
                "invalid_code", "A rule is for an spn of SAE J1939, with or without an fmi, or for a code of the maker's own: give one.");
        if (rule.Fmi is not null && rule.Spn is null) return new("invalid_code", "An fmi belongs to an spn: give both.");
        if (rule.Severity is < 1 or > 4) return new("invalid_severity", $"Severity is 1 to 4, not {rule.Severity}.");
        if (rule.Times is < 1 or > MostTimes) return new("invalid_threshold", $"A fault is told 1 to {MostTimes} times, not {rule.Times}.");
        return rule.Within <= TimeSpan.Zero || rule.Within > LongestWithin
            ? new("invalid_threshold", $"Times are counted within more than 0 and at most {LongestWithin.TotalHours:0} h.")
            : null;
    }
}
