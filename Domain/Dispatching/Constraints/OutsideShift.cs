namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>The last job ends, and the end place is reached, by the end of the shift.</summary>
/// <param name="By">Seconds that the shift would have to be longer.</param>
public sealed record OutsideShift(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.OutsideShift;

    public override int? Seconds => By;

    public static OutsideShift? Of(int end, Period shift) => end > shift.Until ? new(end - shift.Until) : null;

    /// <summary>Work that no shift is long enough for needs somebody who has another one in which it goes on.</summary>
    public static OutsideShift? OfWhatGoesOn(PlanTechnician technician, PlanJob job) => job.GoesOn is { } duration && !technician.GoesOn
        ? new(int.Max(1, int.Max(technician.ReadyAt, technician.Shift.From) + duration - technician.Shift.Until))
        : null;
}
