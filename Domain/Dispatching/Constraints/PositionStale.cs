namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A technician whose position is too old gets no new work; what was announced stays theirs.</summary>
/// <param name="Age">Seconds.</param>
public sealed record PositionStale(int Age) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.PositionStale;

    public override int? Seconds => Age;

    public static PositionStale? Of(PlanTechnician technician, PlanRules rules) =>
        technician.PositionAge > rules.MaximumPositionAge ? new(technician.PositionAge) : null;
}
