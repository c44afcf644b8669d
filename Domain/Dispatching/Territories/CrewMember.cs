using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>A technician as their dispatcher knows them.</summary>
/// <param name="ShiftStartedAt">UTC; null when off shift.</param>
/// <param name="ShiftEndsAt">As planned, UTC; null when off shift.</param>
/// <param name="BreakUntil">As planned, UTC; null when not on a break or nobody said.</param>
/// <param name="OutOfService">Why they are not to be sent; null when they are.</param>
/// <param name="Seen">Null when never seen.</param>
public sealed record CrewMember(
    string Id,
    ImmutableArray<string> Skills,
    GeoPoint Home,
    UnitStatus Status,
    DateTimeOffset? ShiftStartedAt,
    DateTimeOffset? ShiftEndsAt,
    DateTimeOffset? BreakUntil,
    string? OutOfService,
    Breadcrumb? Seen)
{
    /// <summary>When the next shift begins, UTC; null when nobody knows.</summary>
    public DateTimeOffset? NextShiftAt { get; init; }

    public bool IsOnDuty => Status is UnitStatus.Available or UnitStatus.Break && ShiftStartedAt is not null && ShiftEndsAt is not null;

    /// <summary>Whether an emergency could call them out.</summary>
    public bool IsOffDuty => Status is UnitStatus.OffShift;

    internal bool HasChanged(CrewMember before, double drift) =>
        (Status, ShiftStartedAt, ShiftEndsAt, BreakUntil, OutOfService, Home, NextShiftAt)
            != (before.Status, before.ShiftStartedAt, before.ShiftEndsAt, before.BreakUntil, before.OutOfService, before.Home, before.NextShiftAt)
        || !Skills.SequenceEqual(before.Skills)
        || (before.Seen, Seen) switch
        {
            ({ } was, { } now) => GreatCircle.Kilometres(was.Position, now.Position) > drift,
            (null, null) => false,
            _ => true,
        };
}
