namespace Dispatch.Grains.Interfaces.Contracts.Phones;

/// <summary>By what push services know this installation; one for all nodes. The key is <see cref="Key"/>.</summary>
public interface IPushKeysGrain : IGrainWithStringKey
{
    const string Key = "vapid";

    /// <summary>Keeps the private key offered if there is none yet, and answers the one that is kept.</summary>
    /// <param name="candidate">A P-256 private key, 32 bytes in Base64url.</param>
    Task<string> Keep(string candidate);
}
