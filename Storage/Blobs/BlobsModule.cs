using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Blobs;

internal sealed class BlobsModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IBlobs, BlobStore>();
}
