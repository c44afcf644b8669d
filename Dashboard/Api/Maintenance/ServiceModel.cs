using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Api.Maintenance;

/// <summary>One occurrence of a plan line on one machine (R-MNT-6).</summary>
/// <param name="DueHours">Lifetime hours at which it falls due.</param>
/// <param name="OpensAt">When the calendar makes it due; null without a commissioning date.</param>
/// <param name="OverdueAt">First instant at which the calendar makes it overdue.</param>
/// <param name="ForecastAt">When it is expected to fall due (R-MNT-8).</param>
/// <param name="DueSoon">Upcoming and within the planning horizon (R-MNT-8).</param>
/// <param name="LifetimeHours">What the machine's meters show now; null before the first reading.</param>
public sealed record ServiceModel(
    string SerialNumber,
    string Model,
    string? Station,
    string Line,
    int Occurrence,
    ServiceState State,
    double DueHours,
    DateTimeOffset? OpensAt,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? ForecastAt,
    DateTimeOffset? RaisedAt,
    DateTimeOffset? ClosedAt,
    double? ClosedHours,
    bool InWarranty,
    bool DueSoon,
    double? LifetimeHours)
{
    /// <summary>The service whose completion closed it, <c>600h/1</c>; null when it was done by itself, or not at all.</summary>
    public string? CoveredBy { get; init; }

    /// <summary>How many hours after its tolerance it was done, by itself or covered by a higher one; null when it was in time by hours or is not done (R-MNT-6).</summary>
    public double? LateHours { get; init; }

    /// <summary>Why it was done although it was too early; null when it was not (R-MNT-1).</summary>
    public string? Early { get; init; }

    public static ServiceModel Of(ServiceListItem item, PlanningHorizon horizon, DateTimeOffset now)
    {
        var row = item.Service;
        return new(
            row.SerialNumber,
            row.Model,
            row.Station,
            row.Line,
            row.Occurrence,
            row.State,
            row.DueHours,
            row.OpensAt,
            row.OverdueAt,
            row.ForecastAt,
            row.RaisedAt,
            row.ClosedAt,
            row.ClosedHours,
            row.InWarranty,
            horizon.Reaches(row.State, row.DueHours, row.ForecastAt, item.LifetimeHours, now),
            item.LifetimeHours)
        {
            CoveredBy = row.CoveredBy,
            LateHours = row.LateHours > 0 ? row.LateHours : null,
            Early = row.Early,
        };
    }
}
