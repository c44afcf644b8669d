namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A job may prefer one technician, such as the one whom the customer knows; everybody else only has a price.</summary>
/// <param name="Preferred">Index of that technician.</param>
public sealed record NotPreferred(int Preferred) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.NotPreferred;

    public static NotPreferred? Of(int technician, PlanJob job) =>
        job.Preferred is { } preferred && preferred != technician ? new(preferred) : null;
}
