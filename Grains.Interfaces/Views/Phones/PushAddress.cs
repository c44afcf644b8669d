namespace Dispatch.Grains.Interfaces.Views.Phones;

/// <summary>What a browser tells when somebody subscribes to Web Push.</summary>
/// <param name="Endpoint">An address at the browser's push service.</param>
/// <param name="PublicKey">The browser's P-256 key, uncompressed point, Base64url.</param>
/// <param name="Secret">The browser's authentication secret of 16 bytes, Base64url.</param>
[GenerateSerializer, Immutable]
public sealed record PushAddress(string Endpoint, string PublicKey, string Secret);
