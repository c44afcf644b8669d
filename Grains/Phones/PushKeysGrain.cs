using Dispatch.Grains.Interfaces.Phones;

namespace Dispatch.Grains.Phones;

internal sealed class PushKeysGrain([PersistentState("push-keys")] IPersistentState<PushKeys> kept) : Grain, IPushKeysGrain
{
    public async Task<string> Keep(string candidate)
    {
        if (kept.State.PrivateKey is { } known) return known;
        kept.State.PrivateKey = candidate;
        await kept.WriteStateAsync();
        return candidate;
    }
}
