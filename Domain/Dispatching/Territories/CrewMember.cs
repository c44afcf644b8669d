using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Rosters;
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
    /// <summary>Whether somebody plans their shifts: then no next shift means none, and not that nobody knows.</summary>
    public bool IsRostered { get; init; }

    /// <summary>
    /// The next planned shift that the phone has not begun and is not late for, absences left out; null when there is none.
    /// </summary>
    public PlannedTime? NextShift { get; init; }

    /// <summary>The planned shift after <see cref="NextShift"/>; null when there is none.</summary>
    public PlannedTime? LaterShift { get; init; }

    /// <summary>Of somebody who is hired by hours a week and has no shifts; null for everybody else.</summary>
    public ContractTime? Contract { get; init; }

    /// <summary>On call now: sent to emergencies before those who are simply off shift.</summary>
    public bool IsOnCall { get; init; }

    /// <summary>When an absence begins that cuts the shift under way, or the week of a contract, UTC; null when none does.</summary>
    public DateTimeOffset? AbsentFrom { get; init; }

    /// <summary>Until when they are absent, UTC; null when they are not now.</summary>
    public DateTimeOffset? AbsentUntil { get; init; }

    /// <summary>When the next shift begins, UTC; null when nobody knows.</summary>
    public DateTimeOffset? NextShiftAt => NextShift?.From;

    public bool IsOnDuty => AbsentUntil is null && (Contract is not null
        ? OutOfService is null && Status is UnitStatus.OffShift or UnitStatus.Available or UnitStatus.Break
        : Status is UnitStatus.Available or UnitStatus.Break && ShiftStartedAt is not null && ShiftEndsAt is not null);

    /// <summary>Whether an emergency could call them out.</summary>
    public bool IsOffDuty => AbsentUntil is null && Contract is null && Status is UnitStatus.OffShift;

    /// <summary>Not on shift, and a planned one begins soon enough to be planned for (R-CREW-1).</summary>
    /// <param name="ahead">How far ahead shifts are planned for.</param>
    public bool IsExpected(DateTimeOffset at, TimeSpan ahead) =>
        !IsOnDuty && Contract is null && OutOfService is null && NextShift is { } next && next.From < at + ahead && at < next.To;

    internal bool HasChanged(CrewMember before, double drift) =>
        (Status, ShiftStartedAt, ShiftEndsAt, BreakUntil, OutOfService, Home)
            != (before.Status, before.ShiftStartedAt, before.ShiftEndsAt, before.BreakUntil, before.OutOfService, before.Home)
        || (IsRostered, NextShift, LaterShift, Contract, IsOnCall, AbsentFrom, AbsentUntil)
            != (before.IsRostered, before.NextShift, before.LaterShift, before.Contract, before.IsOnCall, before.AbsentFrom,
                before.AbsentUntil)
        || !Skills.SequenceEqual(before.Skills)
        || (before.Seen, Seen) switch
        {
            ({ } was, { } now) => GreatCircle.Kilometres(was.Position, now.Position) > drift,
            (null, null) => false,
            _ => true,
        };
}
