using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Live.Messages;

namespace Dispatch.Live.Technicians;

/// <param name="Name">Null after it was erased.</param>
/// <param name="ShiftStartedAt">Null when off shift.</param>
/// <param name="ShiftEndsAt">As planned; null when off shift.</param>
/// <param name="Breaks">Of the shift, oldest first; the last one may be under way.</param>
/// <param name="OutOfService">Why they are not to be sent; null when they are.</param>
/// <param name="HelpCalledAt">When they last called for help; null once they started or ended a shift themselves since.</param>
/// <param name="Position">Null when never seen.</param>
public sealed record TechnicianMessage(
    string Id,
    string? Name,
    string Station,
    ImmutableArray<string> Skills,
    PlaceMessage Home,
    UnitStatus Status,
    DateTimeOffset? ShiftStartedAt,
    DateTimeOffset? ShiftEndsAt,
    ImmutableArray<BreakMessage> Breaks,
    string? OutOfService,
    DateTimeOffset? HelpCalledAt,
    PositionMessage? Position)
{
    internal static TechnicianMessage Of(LiveTechnician technician) => new(
        technician.Row!.Id,
        technician.Name,
        technician.Row.Station,
        technician.Row.Skills,
        PlaceMessage.Of(technician.Row.Home),
        technician.Status,
        technician.Unit?.ShiftStartedAt,
        technician.Unit?.ShiftEndsAt,
        [.. (technician.Unit?.Breaks ?? []).Select(one => new BreakMessage(one.StartedAt, one.Until))],
        technician.Unit?.OutOfService,
        technician.Unit?.HelpCalledAt,
        technician.Seen is { } seen ? PositionMessage.Of(technician.Row.Id, seen) : null);
}

/// <param name="Until">As it was; of one under way as planned, null when nobody said.</param>
public sealed record BreakMessage(DateTimeOffset StartedAt, DateTimeOffset? Until);
