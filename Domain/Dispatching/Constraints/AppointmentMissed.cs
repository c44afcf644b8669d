namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>Work begins while the customer expects the technician.</summary>
/// <param name="By">Seconds after the end of the appointment window.</param>
public sealed record AppointmentMissed(int By) : Exclusion
{
    public override string Sentence => $"Would miss an appointment by {Span(By)}.";

    public static AppointmentMissed? Of(int start, AppointmentWindow? window) =>
        window is { } open && start > open.ClosesAt ? new(start - open.ClosesAt) : null;
}
