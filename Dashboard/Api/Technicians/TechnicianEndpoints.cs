using Dispatch.Api.Timeline;
using Dispatch.Api.Users;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Devices;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Technicians;

/// <summary><c>/api/technicians</c>: files of technicians.</summary>
internal static class TechnicianEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var technicians = endpoints.MapApi("/api/technicians", "Technicians");
        technicians.MapPost("", Register).For(Offices.Managers).WithSummary("Takes on a technician or changes their file.");
        technicians.MapGet("", List).For(Offices.Readers).WithSummary("Technicians by id.");
        technicians.MapGet("/{id}", Find).For(Offices.ReadersAndField).Within("technician", "id", TechnicianCommands.NotFound).WithSummary("One technician.");
        technicians.MapPost("/{id}/close", Close).For(Offices.Managers).Within("technician", "id", TechnicianCommands.NotFound).WithSummary("They do not work here any more; the successor takes over what they have. Refused with open_work_left without one.");
        technicians.MapDelete("/{id}", Erase).ErasingAPerson().For(Offices.Administrators).WithSummary("Erases name, phone, positions and phones of a technician who left; what they did stays by their id. Refused while they work here (technician_works).");
        technicians.MapGet("/{id}/timeline", Timeline).For([.. Offices.Field, Role.DealerManager]).Within("technician", "id", TechnicianCommands.NotFound).WithSummary("Shifts, breaks and the van of a technician, oldest first.");
    }

    private static async Task<Results<Created<TechnicianModel>, Ok<TechnicianModel>, ProblemHttpResult>> Register(
        Body<TechnicianInput> body, IGrainFactory grains, ITechnicianViews technicians, IStationViews stations, CancellationToken cancellation)
    {
        var input = body.Value;
        if (await stations.FindAsync(input.Station, cancellation) is not { } station)
            return Problem.Of(new Rejection("unknown_station", $"No station {input.Station} is registered; register it first."));
        if (station.ClosedAt is not null)
            return Problem.Of(new Rejection("station_closed", $"{input.Station} was closed."));
        var command = new RegisterTechnician(input.Name, input.Phone, input.Station, input.Skills, input.Home.ToPoint());
        var known = await technicians.FindAsync(input.Id, cancellation) is not null;
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<ITechnicianGrain>(input.Id).Register(command, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection);
        if (await technicians.FindAsync(input.Id, cancellation) is not { } registered)
            return TechnicianCommands.NotFound(input.Id);
        var model = TechnicianModel.Of(registered);
        return known ? TypedResults.Ok(model) : TypedResults.Created($"/api/technicians/{RouteText.Encode(input.Id)}", model);
    }

    /// <param name="left">Those who left (true) instead of those who work here.</param>
    private static async Task<Ok<Page<TechnicianModel>>> List(
        ITechnicianViews technicians, string? station, bool? left, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        var request = Paging.Request(after, limit, reach);
        var page = left == true ? await technicians.ListLeftAsync(station, request, cancellation) : await technicians.ListAsync(station, request, cancellation);
        return TypedResults.Ok(page.Select(TechnicianModel.Of));
    }

    private static async Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> Close(
        string id, Body<TechnicianLeavingInput> body, IGrainFactory grains, ITechnicianViews technicians, UserClosing users,
        CancellationToken cancellation)
    {
        var (successor, note, confirm) = (body.Value.Successor, body.Value.Note, body.Value.Confirm);
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IClosingsGrain>(IClosingsGrain.All).CloseTechnician(id, successor, note, confirm, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: TechnicianCommands.Unknown);
        // One who has an office too keeps their user, whose roles are to be changed.
        await users.CloseAsync(one => one.Rights.Technician == id && one.Rights.Roles is [Role.Technician], body.Caller, cancellation);
        return await technicians.FindAsync(id, cancellation) is { } found ? TypedResults.Ok(TechnicianModel.Of(found)) : TechnicianCommands.NotFound(id);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Erase(
        string id, HttpContext call, IGrainFactory grains, IDeviceViews devices, IPersonalData data, Audit audit, CancellationToken cancellation)
    {
        var (technician, caller) = (RouteText.Decode(id), call.Caller());
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<ITechnicianGrain>(technician).Erase(caller));
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection, absent: TechnicianCommands.Unknown);
        foreach (var device in await devices.OfAsync(technician, cancellation))
            await Fenced.CallAsync(() => grains.GetGrain<IDeviceGrain>(device).Release(technician, caller));
        await data.EraseAsync(PersonKind.Technician, technician, cancellation);
        await audit.WriteAsync(caller.Actor, "person_erased", technician, "Technician", call);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> Find(
        string id, ITechnicianViews technicians, CancellationToken cancellation) =>
        await technicians.FindAsync(id, cancellation) is { } found ? TypedResults.Ok(TechnicianModel.Of(found)) : TechnicianCommands.NotFound(id);

    private static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> Timeline(
        string id, ITechnicianViews technicians, IJournal journal, string? after, [Limit] int? limit, CancellationToken cancellation) =>
        await technicians.FindAsync(id, cancellation) is null
            ? TechnicianCommands.NotFound(id)
            : await TimelineReader.ReadAsync(journal, $"technician/{id}", after, limit, cancellation);
}
