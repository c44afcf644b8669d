using System.Collections.Immutable;
using System.Security.Cryptography;
using Dispatch.Api.WorkOrders;
using Dispatch.Documents;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Users;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Tracking;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
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
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Tracking;

/// <summary>Links by which customers follow a visit, and what such a link shows and takes: <c>/api/tracking/{token}</c>.</summary>
internal static class TrackingEndpoints
{
    private const int ActorLength = 12;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var links = endpoints.MapApi("/api/work-orders/{id}/tracking-links", "Tracking").Within("work-order", "id", UnknownWorkOrder.Problem)
            .For([.. Offices.Hotline, Role.Technician]);
        links.MapPost("", Make).TellingASecret().WithSummary("Makes a link for the customer; its token is told this once.");
        links.MapGet("", All).WithSummary("The links of an order, without their tokens.");
        links.MapPost("/{link}/revoke", Revoke).WithSummary("From now on the link shows nothing.");
        var visit = endpoints.MapApi("/api/tracking/{token}", "Tracking");
        visit.MapGet("", Find).ForAnybody().WithSummary("The visit as the customer sees it.");
        visit.MapPost("/rating", Rate).ForAnybody().WithSummary("The customer rates the completed work.");
        visit.MapPost("/signature", Sign).ForAnybody().WithSummary("The customer signs the complete record.");
    }

    private static async Task<Results<Created<TrackingLinkModel>, ProblemHttpResult>> Make(
        string id,
        Body<TrackingLinkInput> body,
        HttpRequest request,
        IWorkOrderViews orders,
        IGrainFactory grains,
        RandomNumberGenerator random,
        IOptions<TrackingOptions> options,
        IOptions<DocumentOptions> documents,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var (order, now) = (RouteText.Decode(id), time.GetUtcNow());
        if (await orders.FindAsync(order, cancellation) is null)
            return UnknownWorkOrder.Problem(order);
        var expiresAt = body.Value.ExpiresAt?.ToUniversalTime() ?? now + options.Value.LinkLasts;
        if (expiresAt <= now || expiresAt > now + options.Value.LinkLasts)
            return Problem.Of(new InputProblem(InputCodes.InvalidValue, "$.expiresAt", $"A link lasts at most {options.Value.LinkLasts} from now."));
        var token = TrackingToken.Make(random);
        var given = await grains.GetGrain<IOrderLinksGrain>(order).Give(
            TrackingToken.Key(token), expiresAt, options.Value.LinksPerOrder, body.Caller with { Idempotency = null });
        if (given.Rejection is { } full)
            return Problem.Of(full);
        var outcome = await grains.GetGrain<ITrackingLinkGrain>(TrackingToken.Key(token)).Make(new WorkOrderId(order), expiresAt, body.Caller with { Idempotency = null });
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection);
        var address = $"{documents.Value.PublicAddress?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}"}/track/#{token}";
        return TypedResults.Created($"/api/tracking/{token}", new TrackingLinkModel(TrackingToken.Key(token), token, address, expiresAt));
    }

    private static async Task<Results<Ok<ImmutableArray<GivenLinkModel>>, ProblemHttpResult>> All(
        string id, IWorkOrderViews orders, IGrainFactory grains, CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        if (await orders.FindAsync(order, cancellation) is null)
            return UnknownWorkOrder.Problem(order);
        var links = await Fenced.CallAsync(() => grains.GetGrain<IOrderLinksGrain>(order).All());
        return TypedResults.Ok(links.Select(link => new GivenLinkModel(link.Link, link.At, link.ExpiresAt, link.RevokedAt)).ToImmutableArray());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        string id, string link, HttpContext call, IGrainFactory grains, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IOrderLinksGrain>(RouteText.Decode(id)).Revoke(link, call.Caller()));
        return outcome.Rejection is { } rejection ? Problem.Of(rejection, absent: "unknown_link") : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<VisitModel>, ProblemHttpResult>> Find(
        string token, HttpResponse response, IGrainFactory grains, VisitReader visits, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        return await OrderOf(grains, token) is { } order ? await Answer(visits, order, cancellation) : Unknown;
    }

    private static async Task<Results<Ok<VisitModel>, ProblemHttpResult>> Rate(
        string token, Late<Body<VisitRatingInput>> late, IGrainFactory grains, VisitReader visits, TimeProvider time, CancellationToken cancellation)
    {
        if (await OrderOf(grains, token) is not { } order)
            return Unknown;
        var body = await late.ReadAsync();
        if (body.Problem is { } wrong)
            return Problem.Of(wrong);
        var now = time.GetUtcNow();
        var outcome = await Do(grains, order, new RateWork(body.Value.Stars, body.Value.Remark, Source.Customer, now, now), token, body.Caller);
        return outcome.Rejection is { } rejection ? Problem.Of(rejection) : await Answer(visits, order, cancellation);
    }

    private static async Task<Results<Ok<VisitModel>, ProblemHttpResult>> Sign(
        string token,
        Late<Body<VisitSignatureInput>> late,
        IGrainFactory grains,
        IRecordViews records,
        IBlobs blobs,
        VisitReader visits,
        Pictures pictures,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (await OrderOf(grains, token) is not { } order)
            return Unknown;
        var body = await late.ReadAsync();
        if (body.Problem is { } wrong)
            return Problem.Of(wrong);
        var image = body.Value.Image();
        if (await pictures.CheckSignatureAsync(image, cancellation) is { } broken)
            return Problem.Of(broken);
        var now = time.GetUtcNow();
        var sign = new KeepRecord(new SignRecord(body.Value.SignerName, BlobHash.OfContent(image), now), Source.Customer, now);
        if (await Fenced.CallAsync(() => grains.GetGrain<IWorkOrderGrain>(order.Value).Would(sign)) is { } refused)
            return Problem.Of(refused);
        await blobs.PutAsync(Pictures.ContentType(image), image, cancellation);
        if ((await records.VersionsAsync(order.Value, cancellation)).FirstOrDefault() is { } record)
            await blobs.RetainAsync([.. record.Record.Version.Photos.Select(photo => photo.Content)], cancellation);
        var outcome = await Do(grains, order, sign, token, body.Caller);
        return outcome.Rejection is { } rejection ? Problem.Of(rejection) : await Answer(visits, order, cancellation);
    }

    /// <summary>
    /// Who acts is the link, told from others by the begin of its key, whoever else is signed in at that browser; who made it is in the
    /// link's own journal. It reaches its order, and has been asked for it.
    /// </summary>
    private static Task<Outcome> Do(IGrainFactory grains, WorkOrderId order, WorkOrderCommand command, string token, Caller caller) =>
        Fenced.CallAsync(() => grains.GetGrain<IWorkOrderGrain>(order.Value).Do(
            command, caller.Admitted() with { Actor = $"customer:link-{TrackingToken.Key(token)[..ActorLength]}" }));

    private static Task<WorkOrderId?> OrderOf(IGrainFactory grains, string token) => grains.GetGrain<ITrackingLinkGrain>(TrackingToken.Key(token)).Find();

    private static async Task<Results<Ok<VisitModel>, ProblemHttpResult>> Answer(VisitReader visits, WorkOrderId order, CancellationToken cancellation) =>
        await visits.FindAsync(order, cancellation) is { } visit ? TypedResults.Ok(visit) : Unknown;

    /// <summary>A wrong link, one that has expired and one that was revoked are told alike.</summary>
    private static ProblemHttpResult Unknown => Problem.NotFound("unknown_link", "This link shows nothing any more: ask the service centre for a new one.");
}
