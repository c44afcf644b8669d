using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Views.Maintenance;

/// <param name="States">Empty means all.</param>
public sealed record ServiceFilter(ImmutableArray<ServiceState> States, string? Station = null, string? SerialNumber = null);
