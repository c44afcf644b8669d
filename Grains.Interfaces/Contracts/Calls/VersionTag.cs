using System.Security.Cryptography;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Durable;

namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>Tells contents apart, so that whoever replaces what another has changed meanwhile is told (HTTP's ETag and If-Match).</summary>
public static class VersionTag
{
    /// <summary>The refusal's code.</summary>
    public const string Changed = "version_changed";

    private const int Bytes = 12;

    /// <summary>Equal for equal contents, wherever it is counted; a text without quotes.</summary>
    /// <param name="part">What is replaced as a whole; null for what is not there yet.</param>
    public static string Of(object? part) => part is null
        ? "none"
        : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part, part.GetType(), DurableJson.Options)).AsSpan(0, Bytes));
}
