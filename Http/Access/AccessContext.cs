using Dispatch.Domain.Users;

namespace Dispatch.Http.Access;

/// <summary>Who makes a call.</summary>
public static class AccessContext
{
    /// <summary>Null for nobody.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<SignedIn>();

    /// <summary>Whose things the caller may see and touch; nobody's for nobody.</summary>
    public static Reach Reach(this HttpContext context) => context.SignedIn()?.Reach ?? Domain.Users.Reach.Nowhere;
}
