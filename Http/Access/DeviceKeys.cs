using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Http.Access;

public static class DeviceKeys
{
    /// <summary>Of a key, as it is kept: keys are random, so that no salt is needed.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
