namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A job that is locked to a technician is done by no other.</summary>
/// <param name="To">Index of that technician.</param>
public sealed record Locked(int To) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.Locked;

    public static Locked? Of(int technician, PlanJob job) => job.LockedTo is { } to && to != technician ? new(to) : null;
}
