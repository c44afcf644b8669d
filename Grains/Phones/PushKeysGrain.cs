using System.Text.Json;
using Dispatch.Grains.Interfaces.Contracts.Phones;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Phones;

/// <summary>
/// Keeps the key in the storage's own table: unlike a snapshot it cannot be made again, and an installation that becomes a cluster takes it
/// along.
/// </summary>
internal sealed class PushKeysGrain(IGrainStateStore store) : Grain, IPushKeysGrain
{
    private const string Name = "push-keys";
    private string? known;

    public async Task<string> Keep(string candidate) => known ??= await Kept() ?? await Keep(new PushKeys(candidate)) ?? (await Kept())!;

    private async Task<string?> Kept() => await store.ReadAsync(Name, Id, CancellationToken.None) is { } stored
        ? JsonSerializer.Deserialize<PushKeys>(stored.Data.Span)!.PrivateKey
        : null;

    /// <summary>Null where somebody else was faster.</summary>
    private async Task<string?> Keep(PushKeys keys) =>
        await store.WriteAsync(Name, Id, JsonSerializer.SerializeToUtf8Bytes(keys), expectedETag: null, CancellationToken.None) is null
            ? null
            : keys.PrivateKey;

    private string Id => this.GetGrainId().ToString();
}
