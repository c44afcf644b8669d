using Dispatch.Api.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Phones;

/// <summary><c>/api/technicians/{id}/day</c>.</summary>
internal static class DayEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/technicians/{id}", "Technicians").Within("technician", "id", TechnicianCommands.NotFound)
        .MapGet("/day", Find).For(Offices.Field).WithSummary("Offers, jobs in their sequence and all that the phone needs to work without reception.");

    private static async Task<Results<Ok<DayModel>, ProblemHttpResult>> Find(string id, DayReader days, CancellationToken cancellation)
    {
        var technician = RouteText.Decode(id);
        return await days.FindAsync(technician, cancellation) is { } day ? TypedResults.Ok(day) : TechnicianCommands.NotFound(technician);
    }
}
