namespace Dispatch.Grains.Phones;

/// <summary>What is kept of the installation's push key.</summary>
/// <param name="PrivateKey">P-256, Base64url.</param>
internal sealed record PushKeys(string PrivateKey);
