using System.Text.Json.Serialization;

namespace Dispatch.Domain.Requests;

/// <summary>A promise to call the customer back (R-INT-2, -4).</summary>
/// <param name="Number">1 for the request's first.</param>
/// <param name="DueAt">The agreed time, UTC.</param>
/// <param name="RemindedAt">When its owner was reminded; null before it fell due.</param>
[GenerateSerializer, Immutable]
public sealed record CallBack(
    int Number, DateTimeOffset DueAt, string About, DateTimeOffset? RemindedAt = null, DateTimeOffset? DoneAt = null)
{
    [JsonIgnore]
    public bool IsPending => DoneAt is null;
}
