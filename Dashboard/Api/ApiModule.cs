using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api;

/// <summary>What a concept brings to the HTTP API.</summary>
internal abstract class ApiModule
{
    public virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Its routes.</summary>
    public virtual void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
