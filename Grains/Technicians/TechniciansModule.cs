using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Technicians;

internal sealed class TechniciansModule : GrainModule
{
    /// <summary>From the section <c>Technicians</c>; a fault in it stops the start.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<TechnicianOptions>(TechnicianOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TechnicianOptions>>().Value.Shifts);
    }

    public override void AddGrains(IServiceCollection services) => services.AddSingleton<HeldWork>();
}
