namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// The last job ends, and the end place is reached, by the end of the shift, or of what else limits the time in which they can be sent
/// (R-CREW-1).
/// </summary>
/// <param name="By">Seconds that the shift would have to be longer.</param>
/// <param name="Limit">What ends there.</param>
public sealed record OutsideShift(int By, ShiftLimit Limit = ShiftLimit.Shift) : Exclusion
{
    public override ReasonKind Kind => Limit switch
    {
        ShiftLimit.Absence => ReasonKinds.AbsenceBegins,
        ShiftLimit.ContractWeek => ReasonKinds.ContractWeekEnds,
        _ => ReasonKinds.OutsideShift,
    };

    public override int? Seconds => By;

    public static OutsideShift? Of(int end, PlanTechnician technician, int until) =>
        end > until ? new(end - until, technician.Limit) : null;

    /// <summary>An absence is no overtime: who goes home for one is back from an emergency too by then.</summary>
    /// <param name="seconds">Work and ways of all that is planned.</param>
    public static OutsideShift? OfAbsence(int seconds, PlanTechnician technician) =>
        technician.AbsentIn is { } left && seconds > left ? new(seconds - left, ShiftLimit.Absence) : null;

    /// <summary>Work that no shift is long enough for needs somebody who has another one in which it goes on.</summary>
    public static OutsideShift? OfWhatGoesOn(PlanTechnician technician, PlanJob job) => job.GoesOn is { } duration && !technician.GoesOn
        ? new(int.Max(1, int.Max(technician.ReadyAt, technician.Shift.From) + duration - technician.Shift.Until), technician.Limit)
        : null;
}
