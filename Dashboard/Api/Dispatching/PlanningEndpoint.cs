using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Http;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dispatching;

/// <summary><c>GET /api/dispatch/planning</c>: what the engine plans by, for whoever shows it.</summary>
internal static class PlanningEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/dispatch", "Dispatching")
        .MapGet("/planning", Facts).For(Offices.People).WithSummary("How long work usually takes and where the distance bands end, as the engine reckons.");

    private static Ok<PlanningModel> Facts(IPlanningFacts facts) => TypedResults.Ok(new PlanningModel(
        [.. facts.UsualDurations.OrderBy(usual => usual.Key).Select(usual => new UsualModel(usual.Key, usual.Value.TotalMinutes))], facts.BandKilometres));
}

/// <param name="Usual">Time on site by type of work.</param>
/// <param name="BandKilometres">The ends of the distance bands beyond the urban area, rising (R-SLA-1).</param>
public sealed record PlanningModel(ImmutableArray<UsualModel> Usual, ImmutableArray<int> BandKilometres);

/// <param name="Minutes">On site.</param>
public sealed record UsualModel(WorkOrderType Type, double Minutes);
