using System.Collections.Immutable;

namespace Dispatch.Domain.FaultRules;

/// <summary>All rules that hold: the shipped ones, unless somebody wrote another of the same id or withdrew it.</summary>
public sealed record FaultRuleBook(ImmutableArray<NamedFaultRule> Rules)
{
    public static FaultRuleBook Shipped { get; } = new(ShippedFaultRules.All);

    /// <param name="written">By id what somebody wrote; null for a rule that was withdrawn.</param>
    public static FaultRuleBook Of(IEnumerable<(string Id, FaultRule? Rule)> written)
    {
        var rules = ShippedFaultRules.All.ToDictionary(rule => rule.Id, rule => rule.Rule, StringComparer.Ordinal);
        foreach (var (id, rule) in written)
        {
            if (rule is null) rules.Remove(id);
            else rules[id] = rule;
        }

        return new([.. rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new NamedFaultRule(rule.Key, rule.Value))]);
    }

    /// <summary>
    /// The rule that fits most closely; of two alike the one whose id is first. Null: the code is shown and makes no work.
    /// </summary>
    public NamedFaultRule? Find(string model, FaultCode code) => Rules
        .Select(rule => (Rule: rule, Fit: rule.Rule.Fit(model, code)))
        .Where(found => found.Fit is not null)
        .OrderByDescending(found => found.Fit)
        .ThenBy(found => found.Rule.Id, StringComparer.Ordinal)
        .FirstOrDefault().Rule;
}
