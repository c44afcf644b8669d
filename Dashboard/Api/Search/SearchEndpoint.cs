using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Search;

/// <summary><c>/api/search</c>: one field for machines, customers and contacts.</summary>
internal static class SearchEndpoint
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/search", "Search")
        .MapGet("", Find).For(Offices.Readers).WithSummary("Machines, customers and contacts by serial number, model, name, phone, e-mail or address; typing errors are tolerated. The best first, in one page.");

    /// <param name="query">What is known of it, such as the end of a phone number or two characters of a name.</param>
    /// <param name="kind">Only this kind.</param>
    private static async Task<Results<Ok<Page<SearchHit>>, ProblemHttpResult>> Find(
        ISearch search, [StringLength(100, MinimumLength = 1)] string? query, SearchKind? kind, [Range(1, MaxLimit)] int? limit, Reach reach, CancellationToken cancellation) =>
        query is null
            ? Problem.Of(new InputProblem(InputCodes.MissingField, "query", "query is missing: what shall be searched for?"))
            : TypedResults.Ok(new Page<SearchHit>(await search.FindAsync(query, kind, limit ?? DefaultLimit, reach, cancellation), null));
}
