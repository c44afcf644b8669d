using Dispatch.Grains.Interfaces.Contracts.Rebuilding;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Rebuilding;

/// <summary><c>/api/views</c>: what lists are read from, and making it anew from the journal.</summary>
internal static class ViewEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var views = endpoints.MapApi("/api/views", "Views");
        views.MapGet("", List).For(Offices.Administrators).WithSummary("Views that follow from the journal, and how far a rebuild of each is.");
        views.MapPost("/{view}/rebuild", Rebuild).For(Offices.Administrators).WithSummary("Makes a view anew from the journal while everything goes on. Begun again while it runs, it goes on.");
    }

    private static async Task<Ok<ViewModel[]>> List(IViewRebuilds views, IGrainFactory grains) =>
        TypedResults.Ok(await Task.WhenAll(views.Views.Select(async view => ViewModel.Of(view, await grains.GetGrain<IViewGrain>(view.Name).Progress()))));

    private static async Task<Results<Accepted<ViewModel>, ProblemHttpResult>> Rebuild(string view, IViewRebuilds views, IGrainFactory grains) =>
        views.Views.FirstOrDefault(one => one.Name == view) is { } known
            ? TypedResults.Accepted("/api/views", ViewModel.Of(known, await grains.GetGrain<IViewGrain>(view).Rebuild()))
            : Problem.NotFound("unknown_view", $"No view '{view}' follows from the journal. There are: {string.Join(", ", views.Views.Select(one => one.Name))}.");
}
