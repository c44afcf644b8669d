using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Maintenance;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Machines;

public static class MachineServices
{
    /// <summary>The rules by which machines decide, from the section <c>Machines</c>; a fault in it stops the start.</summary>
    public static IHostApplicationBuilder AddMachines(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MachineOptions>().BindConfiguration(MachineOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MachineOptions>, MachineOptionsValidator>();
        builder.Services.AddOptions<PlanningOptions>().BindConfiguration(PlanningOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => Rules(
            services.GetRequiredService<IOptions<MachineOptions>>().Value, services.GetRequiredService<IOptions<PlanningOptions>>().Value));
        return builder;
    }

    private static MachineRules Rules(MachineOptions options, PlanningOptions planning) => new(
        options.Plans.Count == 0 ? MaintenancePlans.Shipped : new MaintenancePlans(PlanReader.Templates(options)),
        new MeterTolerances(options.GrowthTolerance, options.FutureTolerance, options.MaximumHours),
        new ForecastRules(options.ForecastNews),
        planning.OpensOrders ? planning.Horizon : null);
}
