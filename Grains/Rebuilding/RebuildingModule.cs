using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.Rebuilding;

internal sealed class RebuildingModule : GrainModule
{
    public override void AddGrains(IServiceCollection services) => services.AddHostedService<OutdatedViews>();
}
