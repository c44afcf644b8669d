using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Maintenance;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Machines;

internal sealed class MachinesModule : GrainModule
{
    /// <summary>The rules by which machines decide, from the section <c>Machines</c>; a fault in it stops the start.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<MachineOptions>(MachineOptions.Section);
        services.AddSingleton<IValidateOptions<MachineOptions>, MachineOptionsValidator>();
        services.AddValidated<PlanningOptions>(PlanningOptions.Section);
        services.AddSingleton(provider => Rules(
            provider.GetRequiredService<IOptions<MachineOptions>>().Value,
            provider.GetRequiredService<IOptions<PlanningOptions>>().Value,
            provider.GetRequiredService<FaultTerms>()));
    }

    private static MachineRules Rules(MachineOptions options, PlanningOptions planning, FaultTerms faults) => new(
        options.Plans.Count == 0 ? MaintenancePlans.Shipped : new MaintenancePlans(PlanReader.Templates(options)),
        new MeterTolerances(options.GrowthTolerance, options.FutureTolerance, options.MaximumHours),
        new ForecastRules(options.ForecastNews),
        planning.OpensOrders ? planning.Horizon : null)
    {
        Faults = faults,
        Whereabouts = new WhereaboutsRules(options.SeenWithin, options.MovedKm),
    };
}
