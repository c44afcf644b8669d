namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>Nobody is sent during a break; an emergency does not wait for its end.</summary>
/// <param name="By">Seconds of the break that are left.</param>
public sealed record BreakCutShort(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.BreakCutShort;

    public override int? Seconds => By;

    public static BreakCutShort? Of(PlanTechnician technician, int now)
    {
        if (technician.Breaks.IsDefault) return null;
        foreach (var pause in technician.Breaks)
            if (pause.From <= now && now < pause.Until) return new(pause.Until - now);
        return null;
    }
}
