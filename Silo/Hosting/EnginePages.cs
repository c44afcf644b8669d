using Dispatch.Domain.Users;
using Dispatch.Engine;
using Dispatch.Http.Access;
using Dispatch.Http.Headers;
using Orleans.Dashboard;

namespace Dispatch.Silo.Hosting;

/// <summary><c>/engine/</c>: what Orleans shows of itself, for administrators, where <c>Engine:Dashboard</c> is on.</summary>
internal static class EnginePages
{
    public static void MapEnginePages(this IEndpointRouteBuilder endpoints, IConfiguration configuration)
    {
        if (!OrleansEngine.HasDashboard(configuration)) return;
        var pages = endpoints.MapOrleansDashboard("/engine").For(Role.Administrator).ExcludeFromDescription();
        pages.AddEndpointFilter((call, next) =>
        {
            call.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy.WithOwnStyles;
            return next(call);
        });
    }
}
