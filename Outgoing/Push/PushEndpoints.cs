using System.Security.Cryptography;
using System.Text;
using Dispatch.Domain.Phones;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Phones;
using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Outgoing.Push;

/// <summary><c>/api/push/key</c> and the phones of a technician that ask to be woken.</summary>
internal static class PushEndpoints
{
    private const string UnknownTechnician = "unknown_technician";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/push", "Phones").MapGet("/key", Key).For(Offices.People)
            .WithSummary("The public key that browsers subscribe to Web Push with.");
        var phones = endpoints.MapApi("/api/technicians/{id}/push-subscriptions", "Phones").Within("technician", "id");
        phones.MapPost("", Subscribe).For(Role.Technician, Role.Administrator)
            .WithSummary("From now on this phone is woken when an offer is made.");
        phones.MapPost("/remove", Unsubscribe).For(Role.Technician, Role.Administrator).WithSummary("This phone is not woken any more.");
    }

    private static async Task<Ok<PushKeyModel>> Key(InstallationKey key, CancellationToken cancellation) =>
        TypedResults.Ok(new PushKeyModel((await key.GetAsync(cancellation)).PublicKey));

    private static async Task<Results<NoContent, ProblemHttpResult>> Subscribe(
        string id, Body<PushSubscriptionInput> body, ITechnicianViews technicians, IGrainFactory grains, IOptions<PushOptions> options,
        CancellationToken cancellation)
    {
        var (technician, input) = (RouteText.Decode(id), body.Value);
        var address = new PushAddress(input.Endpoint, input.P256dh, input.Auth);
        if (PushTarget.Fault(address, options.Value.AllowPrivate) is { } part)
            return Problem.Of(
                new InputProblem(InputCodes.InvalidValue, $"$.{part}", $"$.{part} is not what a browser's push service gives."));
        if (await technicians.FindAsync(technician, cancellation) is null)
            return Problem.NotFound(UnknownTechnician, $"No technician {technician} is known.");
        return Answer(
            await Fenced.CallAsync(
                () => grains.GetGrain<IPhonesGrain>(technician).Subscribe(PhoneOf(input.Endpoint), address, body.Caller)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Unsubscribe(
        string id, Body<PushEndInput> body, IGrainFactory grains, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Answer(await Fenced.CallAsync(
            () => grains.GetGrain<IPhonesGrain>(RouteText.Decode(id)).Unsubscribe(PhoneOf(body.Value.Endpoint), body.Caller)));
    }

    private static Results<NoContent, ProblemHttpResult> Answer(Outcome outcome) =>
        outcome.Rejection is { } rejection ? Problem.Of(rejection) : TypedResults.NoContent();

    /// <summary>The journal keeps no addresses of people's phones, only what tells them apart.</summary>
    private static PhoneId PhoneOf(string endpoint) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint))));
}
