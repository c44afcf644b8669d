namespace Dispatch.Grains.Phones;

/// <summary>What is kept of the installation's push key.</summary>
[GenerateSerializer]
public sealed class PushKeys
{
    /// <summary>P-256 private key, Base64url.</summary>
    [Id(0)] public string? PrivateKey { get; set; }
}
