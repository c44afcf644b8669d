namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// Planned work leaves a share of a territory's hours free for breakdowns. What counts is time on site, of all technicians of one day
/// together; hours are those of their shifts, or contracts, that are left.
/// </summary>
/// <param name="By">Seconds beyond what planned work may use.</param>
public sealed record KeptForBreakdowns(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.KeptForBreakdowns;

    public override int? Seconds => By;

    /// <param name="left">Seconds that planned work may still use on that day.</param>
    public static KeptForBreakdowns? Of(PlanJob job, long left) =>
        job.IsPlanned && job.Duration > left ? new((int)(job.Duration - left)) : null;

    /// <summary>Seconds that planned work may use on a day, all of it together.</summary>
    public static long Usable(Problem problem, int day)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var hours = problem.Technicians.Where(who => who.Day == day && !who.IsOffDuty && !who.IsOnCall)
            .Sum(who => long.Min(
                long.Max(0, (long)who.Shift.Until - int.Max(who.Shift.From, problem.Now)), who.ContractLeft ?? long.MaxValue));
        return (long)(hours * (1 - problem.Rules.KeptShare));
    }
}
