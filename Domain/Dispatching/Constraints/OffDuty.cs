namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// Who is off duty is not sent; an emergency may call them out, which a dispatcher confirms. Work that can wait is planned for a shift that
/// has not begun.
/// </summary>
public sealed record OffDuty : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.OffDuty;

    public static OffDuty? Of(PlanTechnician technician, PlanJob job) =>
        (technician.IsOffDuty || (technician.IsExpected && job.IsEmergency)) && !(job.IsEmergency && job.MayCallOut) ? new() : null;
}
