using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Api.Reports;

/// <summary>How many forced services were carried out before their window ended, by hours and by calendar (R-MNT-1), by station and month: of that end, else of when they were done, else of when they fell due; UTC.</summary>
/// <param name="Month"><c>2026-11</c>.</param>
/// <param name="Late">Carried out after the window, or not yet though it is over.</param>
/// <param name="Open">Still within the window.</param>
/// <param name="Skipped">Left out by decision; shows in the warranty history.</param>
/// <param name="Compliance">In time of all that are in time, late or skipped, 0 to 1; null when there was none.</param>
public sealed record ComplianceLine(string Station, string Month, int InTime, int Late, int Open, int Skipped, double? Compliance)
{
    /// <summary>Of the late ones, those that a higher service covered when it was too late for them (R-MNT-6).</summary>
    public int CoveredLate { get; init; }

    internal static ImmutableArray<ComplianceLine> Of(IEnumerable<ServiceRow> services, DateTimeOffset now) =>
    [
        .. services
            .Where(service => service is { Station: not null, CountsAt: not null, State: not (ServiceState.Unknown or ServiceState.Withdrawn) })
            .GroupBy(service => (Station: service.Station!, Month: service.CountsAt!.Value.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)))
            .OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Station, StringComparer.Ordinal)
            .Select(group => Line(group.Key.Station, group.Key.Month, [.. group], now)),
    ];

    private static ComplianceLine Line(string station, string month, ImmutableArray<ServiceRow> services, DateTimeOffset now)
    {
        var inTime = services.Count(service => service.IsInTime);
        var skipped = services.Count(service => service.State == ServiceState.Skipped);
        var open = services.Count(service => IsWithin(service, now));
        var late = services.Length - inTime - skipped - open;
        return new(station, month, inTime, late, open, skipped, Share.Of(inTime, inTime + late + skipped))
        { CoveredLate = services.Count(service => service is { State: ServiceState.Done, CoveredBy: not null, IsInTime: false }) };
    }

    /// <summary>Owed, and neither hours nor calendar have ended its window; one that is covered is late as soon as its own window has ended.</summary>
    private static bool IsWithin(ServiceRow service, DateTimeOffset now) => service.State switch
    {
        ServiceState.Done or ServiceState.Skipped or ServiceState.Overdue => false,
        _ => !(service.OverdueAt <= now) && !(service.CountsAt < service.OverdueAt && service.CountsAt <= now),
    };
}
