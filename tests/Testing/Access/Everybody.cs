using System.Security.Claims;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dispatch.Testing.Access;

/// <summary>For hosts that are a part of the product without its users: whoever calls is who the test says.</summary>
public static class Everybody
{
    public static SignedIn Administrator { get; } = new("administrator", "user:administrator", [Role.Administrator], Reach.Everywhere, null,
        null, null, false, null);

    /// <summary>To be called before the conventions.</summary>
    public static IApplicationBuilder UseEverybody(this IApplicationBuilder app, Func<SignedIn>? who = null) => app.Use(next => call =>
    {
        var caller = (who ?? (() => Administrator))();
        call.Features.Set(caller);
        call.User = new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, caller.Subject), .. caller.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))],
                "test"));
        return next(call);
    });

    /// <summary>To be called after access was added, where nobody keeps sessions.</summary>
    public static IServiceCollection WithoutSessions(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<IClaimsTransformation, AsTheyAre>());

    private sealed class AsTheyAre : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) => Task.FromResult(principal);
    }
}
