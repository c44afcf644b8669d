using Dispatch.Domain.FaultRules;
using Dispatch.Grains.Interfaces.Views.FaultRules;

namespace Dispatch.Api.FaultRules;

/// <summary>What a machine tells of a fault, or told.</summary>
/// <param name="Code">SPN and FMI of SAE J1939, <c>100/1</c>, or the maker's own code.</param>
/// <param name="Spn">Suspect parameter number; null for a maker's own code.</param>
/// <param name="Fmi">Failure mode identifier; null for a maker's own code.</param>
/// <param name="Text">As the machine describes it.</param>
/// <param name="Since">When the machine told of it first, since it was last without.</param>
/// <param name="ClearedAt">When it was gone; null while the machine has it.</param>
/// <param name="RaisedAt">When it was told often enough to become work; null while it has not been.</param>
/// <param name="Rule">By which rule, by id; null before.</param>
/// <param name="Severity">Of that rule, 1 (breakdown) to 4; null before.</param>
/// <param name="Advice">Of that rule; null before.</param>
/// <param name="Request">The service request that takes care of it, by id; null when none does.</param>
public sealed record MachineFaultModel(
    string Code,
    int? Spn,
    int? Fmi,
    string? Text,
    DateTimeOffset Since,
    DateTimeOffset? ClearedAt,
    DateTimeOffset? RaisedAt,
    string? Rule,
    int? Severity,
    AdviceModel? Advice,
    string? Request)
{
    internal static MachineFaultModel Of(MachineFaultRow row) => Of(row.Fault);

    private static MachineFaultModel Of(MachineFault fault) => new(
        fault.Code.Value,
        fault.Code.Spn,
        fault.Code.Fmi,
        fault.Text,
        fault.Since,
        fault.ClearedAt,
        fault.RaisedAt,
        fault.Rule,
        fault.Severity,
        fault.Advice is { } advice ? AdviceModel.Of(advice) : null,
        fault.Request);
}
