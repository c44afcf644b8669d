using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Grains.Interfaces.Views.Technicians;

/// <summary>A technician's file without anything personal. Key: id.</summary>
[GenerateSerializer, Immutable]
public sealed record TechnicianRow(string Id, string Station, ImmutableArray<string> Skills, GeoPoint Home) : ViewRow
{
    /// <summary>Since when they do not work here any more; null while they do.</summary>
    [Id(0)] public DateTimeOffset? LeftAt { get; init; }
}
