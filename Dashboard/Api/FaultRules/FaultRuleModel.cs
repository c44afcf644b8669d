using Dispatch.Domain.FaultRules;

namespace Dispatch.Api.FaultRules;

/// <summary>When a fault code that a machine tells becomes work, and how bad it is.</summary>
/// <param name="Shipped">Whether it came with the product and nobody has written another in its place.</param>
/// <param name="Model">The beginning of the models it is for, case ignored; null for all.</param>
/// <param name="Spn">Suspect parameter number of SAE J1939; null for a code of the maker's own.</param>
/// <param name="Fmi">Failure mode identifier; null for all of the spn.</param>
/// <param name="Code">A code of the maker's own; null for one of SAE J1939.</param>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1) of the request that it opens.</param>
/// <param name="Times">By so many readings it has to be told.</param>
/// <param name="WithinHours">Within so many hours.</param>
/// <param name="Advice">What it means and what is to be done.</param>
public sealed record FaultRuleModel(
    string Id, bool Shipped, string? Model, int? Spn, int? Fmi, string? Code, int Severity, int Times, double WithinHours, AdviceModel Advice)
{
    internal static FaultRuleModel Of(NamedFaultRule named) => new(
        named.Id,
        ShippedFaultRules.All.Contains(named),
        named.Rule.Model,
        named.Rule.Spn,
        named.Rule.Fmi,
        named.Rule.Code,
        named.Rule.Severity,
        named.Rule.Times,
        named.Rule.Within.TotalHours,
        AdviceModel.Of(named.Rule.Advice));
}

/// <summary>What a fault means and what is to be done, in the languages of the product.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
/// <param name="Es">Spanish.</param>
public sealed record AdviceModel(string En, string Zh, string Es)
{
    public static AdviceModel Of(Advice advice) => new(advice.En, advice.Zh, advice.Es);
}
