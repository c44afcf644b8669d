using Dispatch.Http.Json;

namespace Dispatch.Outgoing.Push;

/// <summary>What the browser's subscription says.</summary>
/// <param name="P256dh">The browser's key, Base64url.</param>
/// <param name="Auth">The browser's secret, Base64url.</param>
public sealed record PushSubscriptionInput(
    [property: Text(2000)] string Endpoint, [property: Text(100)] string P256dh, [property: Text(40)] string Auth);

public sealed record PushEndInput([property: Text(2000)] string Endpoint);

/// <param name="PublicKey">P-256, uncompressed point, Base64url.</param>
public sealed record PushKeyModel(string PublicKey);
