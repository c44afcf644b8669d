using System.Text.Json.Serialization;

namespace Dispatch.Domain.Warranty;

/// <summary>What the warranty says about a machine at an instant, recorded before anything is promised (R-INT-5).</summary>
/// <param name="Until">First instant without warranty, UTC; null when no start or no term is known.</param>
/// <param name="CheckedAt">The instant it was asked for, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record WarrantyFinding(WarrantyCover Cover, DateTimeOffset? Until, DateTimeOffset CheckedAt)
{
    /// <summary>Null when not known.</summary>
    [JsonIgnore]
    public bool? UnderWarranty => Cover == WarrantyCover.Unknown ? null : Cover == WarrantyCover.Covered;

    public static WarrantyFinding At(DateTimeOffset now, DateTimeOffset? until) =>
        new(until is not { } end ? WarrantyCover.Unknown : now < end ? WarrantyCover.Covered : WarrantyCover.Expired, until, now);
}

public enum WarrantyCover
{
    /// <summary>The machine is not known, or its file has no start or no term.</summary>
    Unknown,

    Covered,
    Expired,
}
