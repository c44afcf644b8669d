using Dispatch.Domain.Positions;

namespace Dispatch.Grains.Interfaces.Views.Positions;

/// <summary>Where a technician was last seen. Key: technician.</summary>
[GenerateSerializer, Immutable]
public sealed record PositionRow(string Technician, Breadcrumb Seen) : ViewRow;

/// <summary>A point of a technician's track. Key: technician and instant.</summary>
[GenerateSerializer, Immutable]
public sealed record BreadcrumbRow(string Technician, Breadcrumb Seen, DateTimeOffset ReceivedAt) : ViewRow;
