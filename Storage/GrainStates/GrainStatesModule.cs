using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.GrainStates;

internal sealed class GrainStatesModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IGrainStateStore, GrainStateStore>();
}
