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
    public static CrewMember By(CrewMember member, Roster roster, TimeZoneInfo zone, DateTimeOffset at, RosterRules rules)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(roster);
        var planned = Availability.Between(roster, zone, at - Behind, at + Ahead);
        return member with
        {
            IsRostered = !(roster.Patterns.IsEmpty && roster.Days.IsEmpty),
            NextShift = Next(roster, planned, at, rules),
            IsOnCall = planned.Callable.Any(duty => duty.From <= at && at < duty.To),
            AbsentUntil = planned.Absences.Where(absence => absence.From <= at && at < absence.To).Select(absence => (DateTimeOffset?)absence.To).Max(),
            ShiftEndsAt = planned.Absences.Where(absence => at < absence.From).Select(absence => (DateTimeOffset?)absence.From).Append(member.ShiftEndsAt).Min() is var ends && member.ShiftEndsAt is not null ? ends : null,
        };
    }

    /// <summary>Of a shift that nobody has begun and nobody is late for, what the absences leave of it.</summary>
    private static PlannedTime? Next(Roster roster, Availability planned, DateTimeOffset at, RosterRules rules) =>
        Punctuality.Of(roster, planned, at, rules)
            .Where(check => check.Standing == ShiftStanding.Planned)
            .SelectMany(check => planned.Working.Where(time => check.Shift.From <= time.From && time.To <= check.Shift.To))
            .Where(time => at < time.To)
            .Select(time => (PlannedTime?)time)
            .FirstOrDefault();
}
