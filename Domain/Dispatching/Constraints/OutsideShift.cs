namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>The last job ends, and the end place is reached, by the end of the shift.</summary>
/// <param name="By">Seconds that the shift would have to be longer.</param>
public sealed record OutsideShift(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.OutsideShift;

    public override int? Seconds => By;

    public static OutsideShift? Of(int end, Period shift) => end > shift.Until ? new(end - shift.Until) : null;
}
