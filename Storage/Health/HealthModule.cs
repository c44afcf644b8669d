using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Health;

internal sealed class HealthModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IStorageHealth, StorageHealth>();
}
