using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Dispatch.Http.Access;

/// <summary>Gives whoever a cookie or a token names the roles that they have now; a session that ended is nobody's.</summary>
internal sealed class RightsNow(SignedInSource source, IHttpContextAccessor calls) : IClaimsTransformation
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (calls.HttpContext is not { } call || principal.Identity is not { IsAuthenticated: true, AuthenticationType: var scheme })
            return principal;
        if (scheme != Schemes.DeviceKey)
        {
            if (principal.FindFirstValue(Schemes.SessionClaim) is not { } session
                || await source.OfSessionAsync(session, call.RequestAborted) is not { } signedIn)
                return Nobody;
            call.Features.Set(signedIn);
        }

        return call.SignedIn() is { } who ? Principal(who, scheme) : Nobody;
    }

    private static ClaimsPrincipal Principal(SignedIn who, string? scheme)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, who.Subject),
            .. who.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            .. who.Session is { } session ? [new Claim(Schemes.SessionClaim, session)] : Array.Empty<Claim>(),
        ];
        return new(new ClaimsIdentity(claims, scheme, ClaimTypes.NameIdentifier, ClaimTypes.Role));
    }
}
