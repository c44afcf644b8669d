using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.FaultRules;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.FaultRules;

/// <summary>When a fault code that a machine tells becomes work, and how bad it is.</summary>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1) of the request that it opens.</param>
/// <param name="Advice">What it means and what is to be done.</param>
/// <param name="Model">The beginning of the models it is for, case ignored; left out, all.</param>
/// <param name="Spn">Suspect parameter number of SAE J1939; give this or <c>code</c>.</param>
/// <param name="Fmi">Failure mode identifier; left out, all of the spn.</param>
/// <param name="Code">A code of the maker's own, as feeds write it.</param>
/// <param name="Times">By so many readings it has to be told. Default 1.</param>
/// <param name="WithinHours">Within so many hours. Default 24.</param>
public sealed record FaultRuleInput(
    [property: Range(1, 4)] int Severity,
    AdviceInput Advice,
    [property: Text(100)] string? Model = null,
    [property: Range(0, 0x7FFFF)] int? Spn = null,
    [property: Range(0, 0x1F)] int? Fmi = null,
    [property: Text(FaultCode.MaxLength)] string? Code = null,
    [property: Range(1, FaultRuleDecider.MostTimes)] int Times = 1,
    [property: Range(0.1, 744)] double WithinHours = 24) : IChecksItself
{
    public InputProblem? Check()
    {
        if (Spn is null == Code is null)
            return new(InputCodes.InvalidValue, "$.spn", "$.spn or $.code must be given: one of the two.");
        if (Fmi is not null && Spn is null)
            return new(InputCodes.InvalidValue, "$.fmi", "$.fmi belongs to an spn: give $.spn, or leave it out.");
        return Code is not null && FaultCode.Parse(Code) is { Spn: not null }
            ? new(InputCodes.InvalidValue, "$.code", "$.code is one of SAE J1939: give it as $.spn and $.fmi.")
            : null;
    }

    internal FaultRule Rule() => new(
        Model, Spn, Fmi, Code is null ? null : FaultCode.Parse(Code)?.Value, Severity, Times, TimeSpan.FromHours(WithinHours), Advice.Advice());
}

/// <summary>What a fault means and what is to be done, in the languages of the product.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
/// <param name="Es">Spanish.</param>
public sealed record AdviceInput([property: Prose(500)] string En, [property: Prose(500)] string Zh, [property: Prose(500)] string Es)
{
    internal Advice Advice() => new(En, Zh, Es);
}
