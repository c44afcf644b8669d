using Dispatch.Domain.Rosters;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>What a roster says of a member of the crew (R-CREW-1).</summary>
public static class Rostered
{
    private static readonly TimeSpan Behind = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>The member with the next planned shift, on-call duty and absence; a shift under way ends where an absence begins.</summary>
    /// <param name="zone">The station's.</param>
    /// <param name="at">UTC.</param>
    /// <param name="worked">In this week, what is under way left out; of interest for a contract by hours only.</param>
    public static CrewMember By(
        CrewMember member, Roster roster, TimeZoneInfo zone, DateTimeOffset at, RosterRules rules, TimeSpan worked = default)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(roster);
        var planned = Availability.Between(roster, zone, at - Behind, at + Ahead);
        var next = Next(roster, planned, at, rules);
        ContractTime? contract = roster.WeekHours is { } hours
            ? new(TimeSpan.FromHours(hours) - worked, ContractTime.WeekOf(at, zone).To)
            : null;
        var absentFrom = planned.Absences.Where(absence => at < absence.From).Select(absence => (DateTimeOffset?)absence.From).Min();
        if (!(absentFrom < (contract?.WeekEndsAt ?? member.ShiftEndsAt))) absentFrom = null;
        return member with
        {
            Contract = contract,
            IsRostered = !(roster.Patterns.IsEmpty && roster.Days.IsEmpty),
            NextShift = next.FirstOrNull(),
            LaterShift = next.Skip(1).FirstOrNull(),
            IsOnCall = planned.Callable.Any(duty => duty.From <= at && at < duty.To),
            AbsentUntil = planned.Absences.Where(absence => absence.From <= at && at < absence.To)
                .Select(absence => (DateTimeOffset?)absence.To).Max(),
            AbsentFrom = absentFrom,
            ShiftEndsAt = member.ShiftEndsAt is not null && absentFrom < member.ShiftEndsAt ? absentFrom : member.ShiftEndsAt,
        };
    }

    /// <summary>Of the next two shifts that nobody has begun and nobody is late for, what the absences leave of them.</summary>
    private static List<PlannedTime> Next(Roster roster, Availability planned, DateTimeOffset at, RosterRules rules) =>
        Punctuality.Of(roster, planned, at, rules)
            .Where(check => check.Standing == ShiftStanding.Planned)
            .SelectMany(check => planned.Working.Where(time => check.Shift.From <= time.From && time.To <= check.Shift.To))
            .Where(time => at < time.To)
            .Take(2)
            .ToList();

    private static PlannedTime? FirstOrNull(this IEnumerable<PlannedTime> times) =>
        times.Select(time => (PlannedTime?)time).FirstOrDefault();
}
