using Dispatch.Grains.Interfaces.Contracts.Phones;
using Lib.Net.Http.WebPush.Authentication;

namespace Dispatch.Outgoing.Push;

/// <summary>The installation's key: the configured one, else the one that all nodes share, made by the first that asks.</summary>
internal sealed class InstallationKey(IGrainFactory grains, IOptions<PushOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private VapidAuthentication? key;

    /// <summary>Knows the public key, and proves to push services that messages come from here.</summary>
    public async Task<VapidAuthentication> GetAsync(CancellationToken cancellation)
    {
        if (key is { } known) return known;
        await once.WaitAsync(cancellation);
        try
        {
            return key ??= Of(
                VapidKey.Of(options.Value.PrivateKey ?? await grains.GetGrain<IPushKeysGrain>(IPushKeysGrain.Key).Keep(VapidKey.Make())));
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

    private VapidAuthentication Of(VapidKey pair) => new(pair.PublicKey, pair.PrivateKey)
    {
        Subject = options.Value.Subject,
        Expiration = (int)options.Value.TokenLife.TotalSeconds,
        TokenCache = new Proofs(time),
    };
}
