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
    bool InWarranty) : ViewRow;
