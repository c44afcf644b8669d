using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Rosters;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Http.Queries;

namespace Dispatch.Api.Rosters;

/// <summary>What a technician's roster says of a period; everything that overlaps it is there whole.</summary>
/// <param name="Name">Null after it was erased.</param>
/// <param name="TimeZone">IANA id of the station's; days and times of day are of its wall clock.</param>
/// <param name="Shifts">As planned, with what became of them.</param>
/// <param name="Patterns">Weeks that repeat, each from its first day on; the last one that began holds.</param>
/// <param name="Days">Days of the period that differ from the pattern.</param>
public sealed record RosterModel(
    string Technician,
    string? Name,
    string Station,
    string TimeZone,
    ImmutableArray<PlannedShiftModel> Shifts,
    ImmutableArray<AbsenceModel> Absences,
    ImmutableArray<OnCallModel> OnCall,
    ImmutableArray<PatternModel> Patterns,
    ImmutableArray<RosterDayModel> Days) : IVersioned
{
    /// <summary>Of the weeks, days and hours of a contract, which are set as a whole.</summary>
    [JsonIgnore]
    public string Tag { get; private init; } = "";

    /// <summary>Of somebody who is hired by hours and has no shifts, how many a week; null for everybody else.</summary>
    public double? WeekHours { get; init; }

    public static RosterModel Of(string technician, string? name, string station, string timeZone, Roster roster, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, RosterRules rules)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var planned = Availability.Between(roster, zone, from, to);
        var (first, last) = (DateOnly.FromDateTime(LocalTime.Of(from, zone)), DateOnly.FromDateTime(LocalTime.Of(to, zone)));
        return new(
            technician,
            name,
            station,
            timeZone,
            [.. Punctuality.Of(roster, planned, now, rules).Select(check => PlannedShiftModel.Of(check, zone))],
            [.. planned.Absences.Select(absence => new AbsenceModel(absence.Number, absence.Kind, absence.From, absence.To, absence.Note))],
            [.. roster.OnCall.Where(duty => duty.From < to && from < duty.To).Select(duty => new OnCallModel(duty.Number, duty.From, duty.To))],
            [.. roster.Patterns.Select(PatternModel.Of)],
            [.. roster.Days.Where(plan => first <= plan.Day && plan.Day <= last).Select(plan => new RosterDayModel(plan.Day, [.. plan.Shifts.Select(ShiftTimesModel.Of)]))])
        {
            WeekHours = roster.WeekHours,
            Tag = VersionTag.Of(RosterVersion.Of(roster)),
        };
    }
}

/// <param name="Day">On which it begins.</param>
/// <param name="Start">Time of day.</param>
/// <param name="To">Exclusive.</param>
/// <param name="StartedAt">When the phone started it; null when it did not.</param>
/// <param name="LateMinutes">Of one that is late or missing, so far.</param>
public sealed record PlannedShiftModel(
    DateOnly Day, string Start, string End, DateTimeOffset From, DateTimeOffset To, ShiftStanding Standing, DateTimeOffset? StartedAt, double LateMinutes)
{
    public static PlannedShiftModel Of(ShiftCheck check, TimeZoneInfo zone)
    {
        var (begin, end) = (LocalTime.Of(check.Shift.From, zone), LocalTime.Of(check.Shift.To, zone));
        return new(
            DateOnly.FromDateTime(begin),
            ShiftText.Of(TimeOnly.FromDateTime(begin)),
            ShiftText.Of(TimeOnly.FromDateTime(end)),
            check.Shift.From,
            check.Shift.To,
            check.Standing,
            check.StartedAt,
            Math.Round(check.Late.TotalMinutes, 1));
    }
}

/// <param name="To">Exclusive.</param>
public sealed record AbsenceModel(int Number, AbsenceKind Kind, DateTimeOffset From, DateTimeOffset To, string? Note);

/// <param name="To">Exclusive.</param>
public sealed record OnCallModel(int Number, DateTimeOffset From, DateTimeOffset To);

public sealed record PatternModel(DateOnly From, ImmutableArray<PatternShiftModel> Shifts)
{
    public static PatternModel Of(WeekPattern pattern) =>
        new(pattern.From, [.. pattern.Shifts.Select(shift => new PatternShiftModel(shift.Day, ShiftText.Of(shift.Start), ShiftText.Of(shift.End)))]);
}

public sealed record PatternShiftModel(DayOfWeek Day, string Start, string End);

public sealed record RosterDayModel(DateOnly Day, ImmutableArray<ShiftTimesModel> Shifts);

public sealed record ShiftTimesModel(string Start, string End)
{
    public static ShiftTimesModel Of(DayShift shift) => new(ShiftText.Of(shift.Start), ShiftText.Of(shift.End));
}
