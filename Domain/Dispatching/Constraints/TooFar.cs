namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>No trip to a job takes longer than the longest trip allowed.</summary>
/// <param name="Travel">Seconds of the shortest trip possible.</param>
public sealed record TooFar(int Travel) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.TooFar;

    public override int? Seconds => Travel;

    public static TooFar? Of(int travel, PlanRules rules) => travel > rules.MaximumTrip ? new(travel) : null;
}
