using System.Text.Json.Serialization;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What the customer thinks of the work.</summary>
/// <param name="Stars">1 (poor) to 5 (very good).</param>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record WorkRating(int Stars, string? Remark, DateTimeOffset At)
{
    public const int Best = 5;

    /// <summary>Four stars or five.</summary>
    [JsonIgnore]
    public bool IsSatisfied => Stars >= 4;
}
