using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Api.Reports;

/// <summary>How many forced services were carried out before their window ended (R-MNT-1), by station and month of that end, UTC.</summary>
/// <param name="Month"><c>2026-11</c>.</param>
/// <param name="Late">Carried out after the window, or not yet though it is over.</param>
/// <param name="Open">Still within the window.</param>
/// <param name="Skipped">Left out by decision; shows in the warranty history.</param>
/// <param name="Compliance">In time of all that are in time, late or skipped, 0 to 1; null when there was none.</param>
public sealed record ComplianceLine(string Station, string Month, int InTime, int Late, int Open, int Skipped, double? Compliance)
{
    internal static ImmutableArray<ComplianceLine> Of(IEnumerable<ServiceRow> services, DateTimeOffset now) =>
    [
        .. services
            .Where(service => service is { Station: not null, OverdueAt: not null })
            .GroupBy(service => (Station: service.Station!, Month: service.OverdueAt!.Value.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)))
            .OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Station, StringComparer.Ordinal)
            .Select(group => Line(group.Key.Station, group.Key.Month, [.. group], now)),
    ];

    private static ComplianceLine Line(string station, string month, ImmutableArray<ServiceRow> services, DateTimeOffset now)
    {
        var inTime = services.Count(service => IsDone(service) && service.ClosedAt <= service.OverdueAt);
        var skipped = services.Count(service => service.State == ServiceState.Skipped);
        var open = services.Count(service => !IsDone(service) && service.State != ServiceState.Skipped && service.OverdueAt > now);
        var late = services.Length - inTime - skipped - open;
        return new(station, month, inTime, late, open, skipped, Share.Of(inTime, inTime + late + skipped));
    }

    private static bool IsDone(ServiceRow service) => service.State is ServiceState.Done or ServiceState.Superseded && service.ClosedAt is not null;
}
