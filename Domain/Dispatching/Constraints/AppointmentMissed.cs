namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>Work begins while the customer expects the technician.</summary>
/// <param name="By">Seconds after the end of the appointment window.</param>
public sealed record AppointmentMissed(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.AppointmentMissed;

    public override int? Seconds => By;

    public static AppointmentMissed? Of(int start, AppointmentWindow? window) =>
        window is { } open && start > open.ClosesAt ? new(start - open.ClosesAt) : null;
}
