using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Dispatch.Grains.Interfaces.Ports.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Access;

/// <summary>
/// A device's key: <c>Authorization: Bearer KEY</c>, the password of <c>Basic</c> (OwnTracks), or, from trackers that can carry nothing
/// else, the id that they send.
/// </summary>
internal sealed class DeviceKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder, IDeviceKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Sent(Request) is not { } key) return AuthenticateResult.NoResult();
        if (await keys.ByHashAsync(DeviceKeys.Hash(key), Context.RequestAborted) is not { RevokedAt: null } known)
            return AuthenticateResult.Fail("There is no such key.");
        Context.Features.Set(SignedIn.Device(known));
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, known.Id)], Scheme.Name, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
    }

    /// <summary>The key that a call carries; null when it carries none.</summary>
    public static string? Sent(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith($"Bearer {Schemes.KeyPrefix}", StringComparison.OrdinalIgnoreCase)) return header["Bearer ".Length..].Trim();
        if (header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return Password(header["Basic ".Length..]);
        if (header.Length > 0 || !request.Path.StartsWithSegments("/api/positions")) return null;
        return request.Query.TryGetValue("id", out var id) || request.Query.TryGetValue("deviceid", out id)
            ? id.ToString() is { } text && text.StartsWith(Schemes.KeyPrefix, StringComparison.Ordinal) ? text : null
            : null;
    }

    private static string? Password(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded.Trim(), bytes, out var written)) return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, written);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
