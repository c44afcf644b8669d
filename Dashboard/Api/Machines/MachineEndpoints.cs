using Dispatch.Domain.Stations;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Machines;

/// <summary><c>/api/machines</c>: files of machines.</summary>
internal static class MachineEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var machines = endpoints.MapMachines("/api/machines", "Machines");
        machines.MapPost("", Register).For(Offices.Files).WithSummary("Registers a machine; one that is known with another content is refused (machine_known).");
        machines.MapGet("", List).For(Offices.Readers).WithSummary("Machines by serial number.");
        machines.MapGet("/to-confirm", ToConfirm).For(Offices.Desk).WithSummary("Machines that feeds made known and nobody has confirmed, with the station whose they seem to be.");
        machines.MapPost("/{serial}/confirm", Confirm).For(Offices.Desk).WithSummary("Takes over a machine that a feed made known.");
        machines.MapGet("/{serial}", Find).For(Offices.ReadersAndField).WithSummary("One machine.");
        MachineChangeEndpoints.Map(machines);
    }

    private static async Task<Results<Created<MachineModel>, Ok<MachineModel>, ProblemHttpResult>> Register(
        Body<MachineInput> body, IGrainFactory grains, IMachineViews machines, MachineKeys keys, IStationViews stations, CancellationToken cancellation)
    {
        var input = body.Value;
        var (station, refusal) = await OpenStation.FindAsync(stations, input.Station, cancellation);
        if (station is null)
            return Problem.Of(refusal!);
        var command = new RegisterMachine(
            input.Model,
            station.Id,
            input.Customer,
            input.CommissionedAt,
            input.WarrantyMonths,
            input.Site?.ToPoint(),
            station.TimeZone,
            Verified: true,
            input.AcceptedAt,
            input.WarrantyHours,
            input.Purpose,
            input.ProducedOn,
            input.PurchasedOn,
            input.ApprovedSettings,
            input.PreferredTechnician)
        {
            Identity = new(input.Maker, input.Pin, input.EquipmentId),
            HoursAtCommissioning = input.HoursAtCommissioning,
            IsNew = true,
        };
        var serial = await keys.OfAsync(input.SerialNumber, cancellation);
        var known = await machines.FindAsync(serial, cancellation) is not null;
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IMachineGrain>(serial).Register(command, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection);
        if (await machines.FindAsync(serial, cancellation) is not { } registered)
            return UnknownMachine.Problem(serial);
        var model = MachineModel.Of(registered);
        return known ? TypedResults.Ok(model) : TypedResults.Created($"/api/machines/{RouteText.Encode(serial)}", model);
    }

    /// <param name="query">Part of the serial number or model, case ignored.</param>
    /// <param name="customer">Only machines whose file names this customer.</param>
    /// <param name="due">Only machines with (true) or without (false) open or overdue services.</param>
    private static async Task<Ok<Page<MachineModel>>> List(
        IMachineViews machines, string? query, string? station, bool? due, string? customer, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        var page = await machines.ListAsync(new(query, station, due, customer), Paging.Request(after, limit, reach), cancellation);
        return TypedResults.Ok(page.Select(MachineModel.Of));
    }

    private static async Task<Results<Ok<MachineModel>, ProblemHttpResult>> Find(string serial, IMachineViews machines, CancellationToken cancellation) =>
        await machines.FindAsync(RouteText.Decode(serial), cancellation) is { } found
            ? TypedResults.Ok(MachineModel.Of(found))
            : UnknownMachine.Problem(RouteText.Decode(serial));

    private static async Task<Ok<Page<UnconfirmedMachineModel>>> ToConfirm(
        IMachineViews machines, IStationViews stations, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        var page = await machines.ListAsync(new(Verified: false), Paging.Request(after, limit, reach), cancellation);
        var areas = (await stations.AllAsync(cancellation)).Select(row => new StationArea(new(row.Id), row.Location, row.Territory)).ToArray();
        return TypedResults.Ok(page.Select(overview => UnconfirmedMachineModel.Of(overview, areas)));
    }

    private static async Task<Results<Ok<MachineModel>, ProblemHttpResult>> Confirm(
        string serial, Body<ConfirmationInput> body, MachineFileWriter writer, IStationViews stations, CancellationToken cancellation)
    {
        var (station, refusal) = await OpenStation.FindAsync(stations, body.Value.Station, cancellation);
        return station is null
            ? Problem.Of(refusal!)
            : await writer.ConfirmAsync(
                RouteText.Decode(serial), new(station.Id, station.TimeZone, body.Value.Model), body.Caller, cancellation);
    }
}
