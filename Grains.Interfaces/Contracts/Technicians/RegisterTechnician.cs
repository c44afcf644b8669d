using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Grains.Interfaces.Contracts.Technicians;

/// <summary>Takes on a technician or changes their file.</summary>
[GenerateSerializer, Immutable]
public sealed record RegisterTechnician(string Name, string? Phone, string Station, ImmutableArray<string> Skills, GeoPoint Home);
