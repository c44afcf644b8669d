using System.Collections.Immutable;

namespace Dispatch.Domain.Rosters;

/// <summary>
/// When a technician is to work: a week that repeats, days that differ, absences and on-call duty. Times of day are of the station's wall
/// clock; instants are UTC; every interval includes its begin and excludes its end.
/// </summary>
/// <param name="Patterns">By their first day; each holds until the next one begins.</param>
/// <param name="Days">Days that differ from the pattern, each once, in order.</param>
/// <param name="Begun">When shifts were really started, oldest first; the last ones only.</param>
/// <param name="LastNumber">Of absences and on-call duties; numbers are not used twice.</param>
[GenerateSerializer, Immutable]
public sealed record Roster(
    ImmutableArray<WeekPattern> Patterns,
    ImmutableArray<DayPlan> Days,
    ImmutableArray<Absence> Absences,
    ImmutableArray<OnCallDuty> OnCall,
    ImmutableArray<DateTimeOffset> Begun,
    int LastNumber)
{
    private const int MostBegun = 60;

    /// <summary>Of somebody who is hired by hours and has no shifts, how many a week; null for everybody else.</summary>
    [Id(0)] public double? WeekHours { get; init; }

    public static Roster Empty { get; } = new([], [], [], [], [], 0);

    /// <summary>The shifts of a day of the station's calendar: those of the day itself, else of the pattern that holds.</summary>
    public ImmutableArray<DayShift> ShiftsOf(DateOnly day)
    {
        if (Days.FirstOrDefault(plan => plan.Day == day) is { } own) return own.Shifts;
        return Patterns.LastOrDefault(pattern => pattern.From <= day) is { } pattern
            ? [.. pattern.Shifts.Where(shift => shift.Day == day.DayOfWeek).Select(shift => new DayShift(shift.Start, shift.End))]
            : [];
    }

    public static Roster Evolve(Roster roster, RosterEvent happened) => happened switch
    {
        PatternSet set => roster with
        {
            Patterns = [
                .. roster.Patterns.Where(pattern => pattern.From != set.Pattern.From).Append(set.Pattern).OrderBy(pattern => pattern.From)],
        },
        DaySet set =>
            roster with { Days = [.. roster.Days.Where(plan => plan.Day != set.Plan.Day).Append(set.Plan).OrderBy(plan => plan.Day)] },
        DayCleared cleared => roster with { Days = [.. roster.Days.Where(plan => plan.Day != cleared.Day)] },
        AbsencePlanned planned => roster with
        {
            Absences = [.. roster.Absences.Append(planned.Absence).OrderBy(absence => absence.From)],
            LastNumber = planned.Absence.Number,
        },
        AbsenceCancelled cancelled => roster with { Absences = [.. roster.Absences.Where(absence => absence.Number != cancelled.Number)] },
        OnCallPlanned planned =>
            roster with { OnCall = [.. roster.OnCall.Append(planned.Duty).OrderBy(duty => duty.From)], LastNumber = planned.Duty.Number },
        OnCallCancelled cancelled => roster with { OnCall = [.. roster.OnCall.Where(duty => duty.Number != cancelled.Number)] },
        WeekHoursSet set => roster with { WeekHours = set.Hours },
        ShiftBegun begun => roster with { Begun = [.. roster.Begun.Append(begun.At).Order().TakeLast(MostBegun)] },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a roster."),
    };
}

/// <summary>A shift of a day; one that does not end after its start ends on the next day.</summary>
[GenerateSerializer, Immutable]
public sealed record DayShift(TimeOnly Start, TimeOnly End)
{
    internal DateTime BeginsOn(DateOnly day) => day.ToDateTime(Start);

    internal DateTime EndsOn(DateOnly day) => (End <= Start ? day.AddDays(1) : day).ToDateTime(End);
}

/// <inheritdoc cref="DayShift"/>
[GenerateSerializer, Immutable]
public sealed record PatternShift(DayOfWeek Day, TimeOnly Start, TimeOnly End);

/// <param name="From">The first day on which it holds.</param>
/// <param name="Shifts">Of every week; empty for no work.</param>
[GenerateSerializer, Immutable]
public sealed record WeekPattern(DateOnly From, ImmutableArray<PatternShift> Shifts);

/// <param name="Shifts">Instead of the pattern's; empty for a day off.</param>
[GenerateSerializer, Immutable]
public sealed record DayPlan(DateOnly Day, ImmutableArray<DayShift> Shifts);

public enum AbsenceKind
{
    Ill,
    Holiday,
    Training,
    Other,
}

[GenerateSerializer, Immutable]
public sealed record Absence(int Number, AbsenceKind Kind, DateTimeOffset From, DateTimeOffset To, string? Note);

/// <summary>Can be called out, though not on shift.</summary>
[GenerateSerializer, Immutable]
public sealed record OnCallDuty(int Number, DateTimeOffset From, DateTimeOffset To);
