using System.Collections.Immutable;
using Dispatch.Domain.ServiceRecords;

namespace Dispatch.Domain.Stock;

/// <summary>Pieces of a part that went into a machine; below zero those that a correction of the record takes back.</summary>
[GenerateSerializer, Immutable]
public sealed record PartUse(string Number, int Quantity)
{
    /// <summary>What a version of a field service record uses beyond the signed one before it.</summary>
    /// <param name="before">Null for the first version.</param>
    public static ImmutableArray<PartUse> Between(RecordVersion? before, RecordVersion after) =>
    [
        .. Lines(after, 1).Concat(before is null ? [] : Lines(before, -1))
            .GroupBy(use => use.Number)
            .Select(uses => new PartUse(uses.Key, uses.Sum(use => use.Quantity)))
            .Where(use => use.Quantity != 0)
            .OrderBy(use => use.Number, StringComparer.Ordinal),
    ];

    private static IEnumerable<PartUse> Lines(RecordVersion version, int sign) =>
        (version.Sheet.Parts ?? []).Select(part => new PartUse(PartNumbers.Normal(part.Number), sign * part.Quantity));
}
