using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Machines;

/// <summary>What becomes of a machine's file: owner and dates by commands of their own (F-24, R-WAR-1). What is open on it is looked at again.</summary>
internal static class MachineChangeEndpoints
{
    public static void Map(RouteGroupBuilder machines)
    {
        machines.MapPatch("/{serial}", Change).For(Offices.Files).WithSummary("Changes some of a machine's file; what is left out stays.");
        machines.MapPost("/{serial}/sale", Sell).For([.. Offices.Managers, Role.Sales, Role.Warranty, Role.Clerk, .. Offices.Dealers]).WithSummary("The machine was sold to its first owner.");
        machines.MapPost("/{serial}/transfer", Transfer).For([.. Offices.Managers, Role.Sales, Role.Warranty, Role.Clerk]).WithSummary("The machine has another owner; its dates and its warranty stay. Refused while work is open on it and nobody says whose that is (open_work).");
        machines.MapPost("/{serial}/acceptance", Accept).For([.. Offices.Managers, Role.Sales, Role.Warranty, Role.Clerk]).WithSummary("The acceptance report was signed by both sides: the warranty runs from it (R-WAR-1).");
    }

    private static async Task<Results<Ok<MachineModel>, ProblemHttpResult>> Change(
        string serial, Body<MachineChangeInput> body, MachineFileWriter writer, IStationViews stations, CancellationToken cancellation)
    {
        var input = body.Value;
        var (station, refusal) = input.Station is { } id ? await OpenStation.FindAsync(stations, id, cancellation) : (null, null);
        if (refusal is not null)
            return Problem.Of(refusal);
        var change = new MachineChange
        {
            Model = input.Model,
            Station = station is null ? null : new StationId(station.Id),
            TimeZone = station?.TimeZone,
            CommissionedAt = input.CommissionedAt?.ToUniversalTime(),
            WarrantyMonths = input.WarrantyMonths,
            WarrantyHours = input.WarrantyHours,
            Site = input.Site?.ToPoint(),
            Purpose = input.Purpose,
            ProducedOn = input.ProducedOn,
            ApprovedSettings = input.ApprovedSettings,
            PreferredTechnician = input.PreferredTechnician,
            HoursAtCommissioning = input.HoursAtCommissioning,
        };
        return await writer.RunAsync(RouteText.Decode(serial), change, body.Caller, cancellation);
    }

    private static async Task<Results<Ok<MachineModel>, ProblemHttpResult>> Sell(
        string serial, Body<MachineSaleInput> body, MachineFileWriter writer, IMachineViews machines, CancellationToken cancellation)
    {
        var (machine, input) = (RouteText.Decode(serial), body.Value);
        if ((await machines.FindAsync(machine, cancellation))?.Machine.Customer is { } owner && owner != input.Customer)
            return Problem.Of(new Rejection("owner_known", $"The machine is {owner}'s: report who has it now as a transfer."));
        var change = new MachineChange { Customer = new CustomerId(input.Customer), PurchasedOn = input.SoldOn, WarrantyMonths = input.WarrantyMonths };
        return await writer.RunAsync(machine, change, body.Caller, cancellation);
    }

    private static async Task<Results<Ok<MachineModel>, ProblemHttpResult>> Transfer(
        string serial, Body<MachineTransferInput> body, MachineFileWriter writer, OpenWork open, CancellationToken cancellation)
    {
        var (machine, input) = (RouteText.Decode(serial), body.Value);
        if (input.OpenWork is null && await open.AskedAsync(machine, cancellation) is { IsEmpty: false } asked)
            return Problem.Of(new Rejection(
                "open_work", $"Open on the machine: {string.Join(", ", asked)}. Say with openWork whose that is: Stays, the old owner's, or Moves."));
        var change = new MachineChange
        {
            Customer = new CustomerId(input.Customer),
            OpenWorkMoves = input.OpenWork == OpenWorkChoice.Moves,
        };
        return await writer.RunAsync(machine, change, body.Caller, cancellation);
    }

    private static async Task<Results<Ok<MachineModel>, ProblemHttpResult>> Accept(
        string serial, Body<MachineAcceptanceInput> body, MachineFileWriter writer, IMachineViews machines, CancellationToken cancellation)
    {
        var (machine, accepted) = (RouteText.Decode(serial), body.Value.AcceptedAt.ToUniversalTime());
        var known = (await machines.FindAsync(machine, cancellation))?.Machine.CommissionedAt;
        var change = new MachineChange { AcceptedAt = accepted, CommissionedAt = body.Value.CommissionedAt?.ToUniversalTime() ?? (known is null ? accepted : null) };
        return await writer.RunAsync(machine, change, body.Caller, cancellation);
    }
}
