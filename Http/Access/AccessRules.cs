using Dispatch.Domain.Users;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Http.Access;

/// <summary>How routes say who may call them. One that says nothing stops the start.</summary>
public static class AccessRules
{
    /// <summary>Only for people and programs of these roles.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoints, params Role[] roles) where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles.Distinct()) });

    /// <summary>Without any identity: health, the pages themselves, signing in, a customer's link.</summary>
    public static TBuilder ForAnybody<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AllowAnonymous();

    /// <summary>Also for those who have to change their password first.</summary>
    public static TBuilder BeforePasswordIsChanged<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(FirstThings.Instance));
        return endpoints;
    }

    /// <summary>The parameter names an object, which has to be within the caller's reach: else it is not there for them.</summary>
    /// <param name="kind">Of object, as its concept has said whose these are.</param>
    /// <param name="parameter">Of the address, or of the query.</param>
    /// <param name="absent">The answer when there is no such object.</param>
    /// <param name="kept">Under which id the object is kept that has several names; null where it has one.</param>
    public static TBuilder Within<TBuilder>(
        this TBuilder endpoints, string kind, string parameter, Func<string, ProblemHttpResult> absent,
        Func<HttpContext, string, ValueTask<string>>? kept = null)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(new BelongsTo(kind, parameter, absent, kept)));
        return endpoints;
    }

    /// <summary>The same with the usual answer.</summary>
    public static TBuilder Within<TBuilder>(this TBuilder endpoints, string kind, string parameter)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.Within(kind, parameter, id => Absent(kind, id));

    /// <summary>404 <c>unknown_KIND</c>.</summary>
    public static ProblemHttpResult Absent(string kind, string id) =>
        Problem.NotFound($"unknown_{kind.Replace('-', '_')}", $"There is no {kind.Replace('-', ' ')} {id}.");
}

/// <summary>Marks what may be called before a password that another made was changed.</summary>
internal sealed class FirstThings
{
    public static FirstThings Instance { get; } = new();
}

/// <param name="Kind">Of object.</param>
/// <param name="Parameter">Of the address or the query that names it.</param>
/// <param name="Absent">The answer when there is no such object.</param>
/// <param name="Kept">Under which id it is kept; null where that is the one given.</param>
internal sealed record BelongsTo(
    string Kind, string Parameter, Func<string, ProblemHttpResult> Absent, Func<HttpContext, string, ValueTask<string>>? Kept);
