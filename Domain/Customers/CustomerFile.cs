using System.Collections.Immutable;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Customers;

/// <summary>What is on file about a customer and is nobody's personal data.</summary>
/// <param name="Given">Which items were given, in their order, each once; what they say is kept elsewhere.</param>
public sealed record CustomerFile(CustomerKind Kind, StationId? Station, ImmutableArray<FileItem> Given)
{
    public bool Equals(CustomerFile? other) =>
        other is not null && Kind == other.Kind && Station == other.Station && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => HashCode.Combine(Kind, Station, Given.Length);
}
