namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// Who is on call outside their shift is sent to emergencies only, without anybody confirming it; all that they work is overtime (R-SEV-2,
/// R-CREW-1).
/// </summary>
/// <param name="Overtime">Seconds on site.</param>
public sealed record OnCall(int Overtime) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.OnCall;

    public override int? Seconds => Overtime;

    public static OnCall? Of(PlanTechnician technician, PlanJob job) => technician.IsOnCall ? new(job.Duration) : null;
}
