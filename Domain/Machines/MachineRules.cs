using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.Machines;

/// <summary>What is configured rather than decided.</summary>
public sealed record MachineRules(MaintenancePlans Plans, MeterTolerances Meter, ForecastRules Forecast)
{
    public static MachineRules Default { get; } = new(MaintenancePlans.Shipped, MeterTolerances.Default, ForecastRules.Default);
}
