using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Readings;

internal sealed class ReadingsModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IReadings, ReadingStore>();
}
