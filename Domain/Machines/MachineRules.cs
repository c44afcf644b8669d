using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.Machines;

/// <summary>What is configured rather than decided.</summary>
/// <param name="Ordering">How near a service must be for a work order to be opened; null when services open none.</param>
public sealed record MachineRules(MaintenancePlans Plans, MeterTolerances Meter, ForecastRules Forecast, PlanningHorizon? Ordering = null)
{
    public WhereaboutsRules Whereabouts { get; init; } = WhereaboutsRules.Default;

    public FaultTerms Faults { get; init; } = FaultTerms.Default;

    public static MachineRules Default { get; } = new(MaintenancePlans.Shipped, MeterTolerances.Default, ForecastRules.Default);
}
