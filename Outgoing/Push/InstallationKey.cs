using Dispatch.Grains.Interfaces.Contracts.Phones;

namespace Dispatch.Outgoing.Push;

/// <summary>The installation's key: the configured one, else the one that all nodes share, made by the first that asks.</summary>
internal sealed class InstallationKey(IGrainFactory grains, IOptions<PushOptions> options) : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private VapidKey? key;

    public async Task<VapidKey> GetAsync(CancellationToken cancellation)
    {
        if (key is { } known) return known;
        await once.WaitAsync(cancellation);
        try
        {
            return key ??= VapidKey.Of(options.Value.PrivateKey ?? await grains.GetGrain<IPushKeysGrain>(IPushKeysGrain.Key).Keep(VapidKey.Make()));
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose()
    {
        key?.Dispose();
        once.Dispose();
    }
}
