using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.Stations;

internal sealed class StationsModule : GrainModule
{
    public override void AddGrains(IServiceCollection services) => services.AddSingleton<StationHandover>();
}
