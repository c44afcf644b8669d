using System.Collections.Immutable;
using Dispatch.Api.Technicians;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Devices;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Devices;

/// <summary>Which trackers are a technician's: their positions are theirs.</summary>
internal static class DeviceEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var devices = endpoints.MapApi("/api/technicians/{id}/devices", "Technicians").Within("technician", "id", TechnicianCommands.NotFound);
        devices.MapGet("", List).For([.. Offices.Managers, Role.Technician]).WithSummary("A technician's trackers.");
        devices.MapPost("", Bind).For([.. Offices.Managers, Role.Technician]).WithSummary("Gives a tracker to a technician, and takes it from whomever it belonged to.");
        devices.MapDelete("/{device}", Release).For([.. Offices.Managers, Role.Technician]).WithSummary("Takes a tracker from a technician.");
    }

    private static async Task<Results<Ok<DeviceList>, ProblemHttpResult>> List(
        string id, ITechnicianViews technicians, IDeviceViews devices, CancellationToken cancellation) =>
        await technicians.FindAsync(id, cancellation) is null
            ? TechnicianCommands.NotFound(id)
            : TypedResults.Ok(new DeviceList(await devices.OfAsync(id, cancellation)));

    private static async Task<Results<Ok<DeviceList>, ProblemHttpResult>> Bind(
        string id, Body<DeviceInput> body, ITechnicianViews technicians, IDeviceViews devices, IGrainFactory grains, CancellationToken cancellation) =>
        await technicians.FindAsync(id, cancellation) is null
            ? TechnicianCommands.NotFound(id)
            : await Answer(() => grains.GetGrain<IDeviceGrain>(body.Value.Device).Bind(id, body.Caller), id, devices, cancellation);

    private static Task<Results<Ok<DeviceList>, ProblemHttpResult>> Release(
        string id, string device, HttpContext context, IDeviceViews devices, IGrainFactory grains, CancellationToken cancellation) =>
        Answer(() => grains.GetGrain<IDeviceGrain>(RouteText.Decode(device)).Release(id, context.Caller()), id, devices, cancellation);

    private static async Task<Results<Ok<DeviceList>, ProblemHttpResult>> Answer(
        Func<Task<Outcome>> command, string id, IDeviceViews devices, CancellationToken cancellation) =>
        (await Fenced.CallAsync(command)).Rejection is { } rejection
            ? Problem.Of(rejection)
            : TypedResults.Ok(new DeviceList(await devices.OfAsync(id, cancellation)));
}

/// <param name="Device">The identifier that the tracking app sends: Traccar Client's device id, or user/device of OwnTracks.</param>
public sealed record DeviceInput([property: Text(128), Names("device", MayBeNew = true)] string Device);

public sealed record DeviceList(ImmutableArray<string> Devices);
