
namespace Dispatch.Domain.Sla;

/// <summary>What is configured rather than decided.</summary>
/// <param name="Ladder">For all clocks but <see cref="ClockKind.Supervise"/>.</param>
/// <param name="Supervision">For <see cref="ClockKind.Supervise"/> (R-SLA-3).</param>
public sealed record SlaRules(SlaPolicies Policies, BusinessCalendars Calendars, EscalationLadder Ladder, EscalationLadder Supervision)
{
    public static SlaRules Default { get; } =
        new(SlaPolicies.Shipped, BusinessCalendars.Default, EscalationLadder.Default, EscalationLadder.Supervision);

    public EscalationLadder LadderOf(ClockKind kind) => kind == ClockKind.Supervise ? Supervision : Ladder;

    internal WorkingTime HoursOf(ClockTarget target, ClockTerms terms) =>
        target.Hours == ClockHours.AroundTheClock ? WorkingTime.AroundTheClock : Calendars.Of(terms.Station, terms.TimeZone);

}
