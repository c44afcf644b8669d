using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Rebuilding;

internal sealed class RebuildingModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IViewRebuilds, ViewRebuilds>();
}
