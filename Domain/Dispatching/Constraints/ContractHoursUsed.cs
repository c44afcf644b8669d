namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>Somebody who is hired by hours a week works and travels no longer than those that are left (R-CREW-1).</summary>
/// <param name="By">Seconds that would be missing.</param>
public sealed record ContractHoursUsed(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.ContractHoursUsed;

    public override int? Seconds => By;

    /// <param name="seconds">Work and ways of all that is planned.</param>
    public static ContractHoursUsed? Of(int seconds, PlanTechnician technician) =>
        technician.ContractLeft is { } left && seconds > left ? new(seconds - left) : null;
}
