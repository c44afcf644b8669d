using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Views.Maintenance;

/// <summary>One occurrence of a plan line on one machine. Key: serial number, line, occurrence. Rows exist for all lines of the machine's plan and the next repetition.</summary>
/// <param name="Line">The plan line's id: <c>600h</c>.</param>
/// <param name="Occurrence">1 for the first; repeating lines count on.</param>
/// <param name="DueHours">Lifetime hours at which it is due.</param>
/// <param name="OpensAt">When the calendar makes it due, UTC; null without a commissioning date.</param>
/// <param name="OverdueAt">First instant at which the calendar makes it overdue, UTC.</param>
/// <param name="ForecastAt">When it is expected to fall due from recent use or the calendar, whichever is first (R-MNT-8).</param>
/// <param name="RaisedAt">When its due event occurred.</param>
/// <param name="ClosedAt">When it was completed, skipped or closed by a covering completion.</param>
/// <param name="ClosedHours">Lifetime hours at completion.</param>
/// <param name="InWarranty">False for services proposed and paid outside the warranty (R-MNT-2).</param>
[GenerateSerializer, Immutable]
public sealed record ServiceRow(
    string SerialNumber,
    string Line,
    int Occurrence,
    ServiceState State,
    string Model,
    string? Station,
    double DueHours,
    DateTimeOffset? OpensAt,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? ForecastAt,
    DateTimeOffset? RaisedAt,
    DateTimeOffset? ClosedAt,
    double? ClosedHours,
    bool InWarranty) : ViewRow
{
    /// <summary>Lifetime hours after which it is late.</summary>
    [Id(0)] public double OverdueHours { get; init; }

    /// <summary>When it counts in reports, UTC: when its window ended by hours or calendar, else when it was closed, else when it fell due; null before.</summary>
    [Id(1)] public DateTimeOffset? CountsAt { get; init; }

    /// <summary>The service whose completion closed it, <c>600h/1</c>; null when it was done by itself, or not at all.</summary>
    [Id(2)] public string? CoveredBy { get; init; }

    /// <summary>Why it was done although it was too early; null when it was not (R-MNT-1).</summary>
    [Id(3)] public string? Early { get; init; }

    /// <summary>Lifetime hours below which it is too early, unless the calendar has opened: the tolerance is the same on both sides (R-MNT-1).</summary>
    public double EarliestHours => DueHours - double.Max(0, OverdueHours - DueHours);

    /// <summary>How many hours after its tolerance it was closed; 0 when it was not late by hours.</summary>
    public double LateHours => ClosedHours is { } hours && OverdueHours > 0 ? double.Max(0, hours - OverdueHours) : 0;

    /// <summary>Carried out, by itself or with a higher one, before its window ended by hours and by calendar.</summary>
    public bool IsInTime => State == ServiceState.Done && LateHours == 0 && !(ClosedAt > OverdueAt);
}
