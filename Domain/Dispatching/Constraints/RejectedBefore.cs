namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A job is not offered again to whoever rejected it.</summary>
public sealed record RejectedBefore : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.RejectedBefore;

    public static RejectedBefore? Of(int technician, PlanJob job) => job.RejectedBy.Contains(technician) ? new() : null;
}
