using Microsoft.AspNetCore.Identity;

namespace Dispatch.Api.Users;

/// <summary>Names are compared in lower case, as they are kept.</summary>
internal sealed class PlainNames : ILookupNormalizer
{
    public static string Of(string name) => name.Trim().Normalize().ToLowerInvariant();

    public string? NormalizeName(string? name) => name is null ? null : Of(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
