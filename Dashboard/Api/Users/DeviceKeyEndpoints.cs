using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Dispatch.Api.Identifiers;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Users;

/// <summary><c>/api/device-keys</c>: keys by which programs and trackers send. Told once, kept as hashes.</summary>
internal static class DeviceKeyEndpoints
{
    private const int DefaultPerMinute = 600;
    private static readonly IdFormat Ids = new("K", 8);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var keys = endpoints.MapApi("/api/device-keys", "Users").For(Offices.Administrators);
        keys.MapPost("", Add).TellingASecret().WithSummary("Makes a key for a feed's program or a tracker; it is told this once.");
        keys.MapGet("", List).WithSummary("Keys by id, without what is secret.");
        keys.MapPost("/{id}/rotate", Rotate).TellingASecret().WithSummary("A new key, told this once; the one of before stops at once.");
        keys.MapDelete("/{id}", Revoke).WithSummary("The key stops at once.");
    }

    private static async Task<Results<Created<DeviceKeyModel>, ProblemHttpResult>> Add(
        Body<DeviceKeyInput> body, HttpContext call, IDeviceKeys keys, NumberSource numbers, Audit audit, TimeProvider time,
        CancellationToken cancellation)
    {
        var input = body.Value;
        var secret = NewKey();
        var key = new DeviceKey(
            input.Id ?? numbers.Make(Ids, body.Caller.Once()), DeviceKeys.Hash(secret), input.Name, input.Machines is { } machines ? [.. machines] : null, input.Tracker,
            input.PerMinute ?? DefaultPerMinute, time.GetUtcNow(), null);
        if (!await keys.AddAsync(key, cancellation))
            return Problem.Of(new Domain.Deciding.Rejection("device_key_known", $"There is a key {key.Id} already; choose another id, or rotate it."));
        await audit.WriteAsync(body.Caller.Actor, "key_made", key.Id, null, call);
        return TypedResults.Created($"/api/device-keys/{RouteText.Encode(key.Id)}", DeviceKeyModel.Of(key) with { Key = secret });
    }

    private static async Task<Ok<DeviceKeyList>> List(IDeviceKeys keys, CancellationToken cancellation) =>
        TypedResults.Ok(new DeviceKeyList([.. (await keys.AllAsync(cancellation)).Select(DeviceKeyModel.Of)]));

    private static async Task<Results<Ok<DeviceKeyModel>, ProblemHttpResult>> Rotate(
        string id, HttpContext call, IDeviceKeys keys, Audit audit, CancellationToken cancellation)
    {
        var secret = NewKey();
        if (await keys.FindAsync(id, cancellation) is not { } key) return AccessRules.Absent("device-key", id);
        await keys.RotateAsync(id, DeviceKeys.Hash(secret), cancellation);
        await audit.WriteAsync(call.SignedIn()!.Actor, "key_rotated", id, null, call);
        return TypedResults.Ok(DeviceKeyModel.Of(key) with { RevokedAt = null, Key = secret });
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        string id, HttpContext call, IDeviceKeys keys, Audit audit, TimeProvider time, CancellationToken cancellation)
    {
        if (await keys.FindAsync(id, cancellation) is null) return AccessRules.Absent("device-key", id);
        await keys.RevokeAsync(id, time.GetUtcNow(), cancellation);
        await audit.WriteAsync(call.SignedIn()!.Actor, "key_revoked", id, null, call);
        return TypedResults.NoContent();
    }

    private static string NewKey() => Schemes.KeyPrefix + RandomNumberGenerator.GetHexString(40, lowercase: true);
}

/// <param name="Name">What it is for.</param>
/// <param name="Id">Left out, the answer tells the one made.</param>
/// <param name="Machines">Serial numbers whose telemetry it may send; left out, those of all machines.</param>
/// <param name="Tracker">The identifier of a tracker whose positions it sends; a key has machines or a tracker.</param>
/// <param name="PerMinute">Most calls a minute; left out, 600.</param>
public sealed record DeviceKeyInput(
    [property: Text(100)] string Name,
    [property: IdText] string? Id = null,
    string[]? Machines = null,
    [property: Text(128)] string? Tracker = null,
    [property: Range(1, 100_000)] int? PerMinute = null) : IChecksItself
{
    public InputProblem? Check() => Machines is not null && Tracker is not null
        ? new(InputCodes.InvalidValue, "$.tracker", "A key is a tracker's or sends machines' telemetry, not both: make two.")
        : null;
}

/// <param name="Name">What it is for.</param>
/// <param name="Machines">Serial numbers whose telemetry it may send; null for all.</param>
/// <param name="Tracker">The identifier of the tracker whose positions it sends.</param>
/// <param name="PerMinute">Most calls a minute.</param>
/// <param name="RevokedAt">Null while it holds.</param>
/// <param name="Key">The secret, only in the answer that made it.</param>
public sealed record DeviceKeyModel(
    string Id, string Name, ImmutableArray<string>? Machines, string? Tracker, int PerMinute, DateTimeOffset MadeAt, DateTimeOffset? RevokedAt,
    string? Key = null)
{
    internal static DeviceKeyModel Of(DeviceKey key) =>
        new(key.Id, key.Name, key.Machines, key.Tracker, key.PerMinute, key.MadeAt, key.RevokedAt);
}

/// <param name="Items">Ordered by id.</param>
public sealed record DeviceKeyList(ImmutableArray<DeviceKeyModel> Items);
