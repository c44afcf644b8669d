using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What the customer thinks of the work: their first word counts, what they say later is added to it.</summary>
/// <param name="Stars">1 (poor) to 5 (very good).</param>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record WorkRating(int Stars, string? Remark, DateTimeOffset At)
{
    public const int Best = 5;

    /// <summary>What they said later, oldest first.</summary>
    [Id(0)] public ImmutableArray<RatingAddition> Later { get; init; } = [];

    /// <summary>Who was told that they are not satisfied at all; null when nobody had to be (R-CAL-2).</summary>
    [Id(1)] public EscalationRole? EscalatedTo { get; init; }

    /// <summary>Who of ours takes care of it says so, in words; null before.</summary>
    [Id(2)] public string? TakenCareOf { get; init; }

    /// <summary>Four stars or five.</summary>
    [JsonIgnore]
    public bool IsSatisfied => Stars >= 4;

    public bool Equals(WorkRating? other) => other is not null
        && (Stars, Remark, At, EscalatedTo, TakenCareOf) == (other.Stars, other.Remark, other.At, other.EscalatedTo, other.TakenCareOf)
        && Later.SequenceEqual(other.Later);

    public override int GetHashCode() => HashCode.Combine(Stars, At, Later.Length);
}

/// <param name="Stars">1 (poor) to 5 (very good).</param>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record RatingAddition(int Stars, string? Remark, DateTimeOffset At);
