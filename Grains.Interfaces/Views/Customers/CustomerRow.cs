using System.Collections.Immutable;
using Dispatch.Domain.Customers;

namespace Dispatch.Grains.Interfaces.Views.Customers;

/// <summary>A customer's file without anything personal. Key: id.</summary>
/// <param name="Kind">Null when nobody has registered the customer.</param>
/// <param name="OpenedAt">When the first was heard of the customer, UTC.</param>
/// <param name="CompleteBy">When the file has to be complete, UTC, exclusive (R-CUS-1).</param>
/// <param name="Missing">What is required and not on file.</param>
[GenerateSerializer, Immutable]
public sealed record CustomerRow(
    string Id,
    CustomerKind? Kind,
    string? Station,
    CustomerFileState State,
    DateTimeOffset OpenedAt,
    DateTimeOffset CompleteBy,
    ImmutableArray<FileItem> Missing) : ViewRow
{
    public bool Equals(CustomerRow? other) =>
        other is not null
        && (Id, Kind, Station, State, OpenedAt, CompleteBy) == (other.Id, other.Kind, other.Station, other.State, other.OpenedAt, other.CompleteBy)
        && Missing.SequenceEqual(other.Missing);

    public override int GetHashCode() => HashCode.Combine(Id, State);
}
