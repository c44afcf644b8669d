using System.Text.Json.Serialization;

namespace Dispatch.Domain.FaultRules;

/// <summary>A fault that a machine has or had, as far as it tells.</summary>
/// <param name="Text">As the machine describes it; null when it does not.</param>
/// <param name="Since">When it told of it first since it was last without, UTC.</param>
/// <param name="Number">Which time that the fault passed its threshold on this machine, from 1; 0 before the first.</param>
/// <param name="RaisedAt">When it passed its threshold, UTC; null while it has not.</param>
/// <param name="Rule">The rule by which it did, by id.</param>
/// <param name="Severity">Of that rule.</param>
/// <param name="Advice">Of that rule.</param>
/// <param name="Request">The service request that takes care of it, by id; null before one does.</param>
/// <param name="CountsFrom">Only what is told later counts: when the request before it was over, or the fault that was raised was gone;
/// null for all.</param>
/// <param name="ClearedAt">When it was gone, UTC; null while it stands.</param>
[GenerateSerializer, Immutable]
public sealed record MachineFault(
    FaultCode Code,
    string? Text,
    DateTimeOffset Since,
    int Number = 0,
    DateTimeOffset? RaisedAt = null,
    string? Rule = null,
    int? Severity = null,
    Advice? Advice = null,
    string? Request = null,
    DateTimeOffset? CountsFrom = null,
    DateTimeOffset? ClearedAt = null)
{
    [JsonIgnore]
    public bool IsStanding => ClearedAt is null;

    [JsonIgnore]
    public bool IsRaised => RaisedAt is not null;
}
