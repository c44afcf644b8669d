using System.Collections.Immutable;
using Dispatch.Domain.Positions;

namespace Dispatch.Gateway.Positions;

/// <summary>What a tracking app tells.</summary>
/// <param name="Device">As the app calls itself.</param>
/// <param name="Positions">None: the app says that it has no fix.</param>
internal sealed record TrackerReport(string Device, ImmutableArray<Breadcrumb> Positions);
