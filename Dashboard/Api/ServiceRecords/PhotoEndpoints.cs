using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Api.WorkOrders;
using Dispatch.Documents;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.ServiceRecords;

/// <summary><c>/api/work-orders/{id}/record/photos</c>: photos of a record, each named by its content; and blobs past their years.</summary>
internal static class PhotoEndpoints
{
    private const string UnknownBlob = "unknown_blob";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var photos = endpoints.MapApi("/api/work-orders/{id}/record/photos", "Field service records").Within("work-order", "id", UnknownWorkOrder.Problem);
        photos.MapPost("", Attach).For(Offices.Field).WithSummary("Attaches the photo in the body.");
        photos.MapGet("/{hash}", Find).For(Offices.ReadersAndField).WithSummary("A photo of any version of the record.");
        photos.MapDelete("/{hash}", Detach).For(Offices.Field).WithSummary("Takes a photo out of an unsigned record.");
        endpoints.MapApi("/api/blobs/{hash}", "Field service records").MapDelete("", Delete).For(Offices.Administrators)
            .WithSummary("Removes a photo or signature for good; refused before its five years are over.");
    }

    /// <param name="takenAt">Left out, now.</param>
    private static async Task<Results<Ok<RecordModel>, ProblemHttpResult>> Attach(
        string id,
        Late<ImageBody> body,
        [StringLength(500)] string? caption,
        DateTimeOffset? takenAt,
        HttpContext call,
        RecordCommands commands,
        IWorkOrderViews orders,
        IRecordViews records,
        IBlobs blobs,
        IOptions<DocumentOptions> documents,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        if (await orders.FindAsync(order, cancellation) is null)
            return UnknownWorkOrder.Problem(order);
        var image = await body.ReadAsync();
        if (image.Problem is { } wrong)
            return Problem.Of(wrong);
        var contentType = Pictures.ContentType(image.Content);
        var hash = BlobHash.OfContent(image.Content);
        var versions = await records.VersionsAsync(order, cancellation);
        var known = versions.FirstOrDefault()?.Record.Version.Photos.FirstOrDefault(photo => photo.Content == hash);
        var now = time.GetUtcNow();
        var photo = new RecordPhoto(hash, contentType, caption ?? known?.Caption, takenAt?.ToUniversalTime() ?? known?.TakenAt ?? now);
        var attach = new AttachPhoto(photo, now);
        if (await commands.RefusalAsync(order, attach, Source.Phone, cancellation) is { } refused)
            return refused;
        if (known is null && await OverQuotaAsync(versions, image.Content, blobs, documents.Value, cancellation) is { } full)
            return Problem.Of(full);
        await blobs.PutAsync(contentType, image.Content, cancellation);
        return await commands.RunAsync(order, attach, Source.Phone, call.Caller(), cancellation);
    }

    /// <summary>All versions together: what was corrected is kept too.</summary>
    private static async Task<Rejection?> OverQuotaAsync(
        ImmutableArray<RecordListItem> versions, byte[] photo, IBlobs blobs, DocumentOptions options, CancellationToken cancellation)
    {
        var kept = versions.SelectMany(item => item.Record.Version.Photos).Select(one => one.Content).Distinct().ToImmutableArray();
        return await blobs.LengthAsync(kept, cancellation) + photo.Length <= options.OrderPhotoBytes
            ? null
            : new("photos_full", $"The photos of one order have {options.OrderPhotoBytes} bytes at most: take out one that is not needed.");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Find(
        string id, string hash, IRecordViews records, IBlobs blobs, CancellationToken cancellation)
    {
        var versions = await records.VersionsAsync(RouteText.Decode(id), cancellation);
        return versions.SelectMany(item => item.Record.Version.Photos).Any(photo => photo.Content.Value == hash)
            && await blobs.FindAsync(new BlobHash(hash), cancellation) is { } blob
            ? BlobAnswer.Of(blob)
            : Problem.NotFound("unknown_photo", "The record has no such photo.");
    }

    private static Task<Results<Ok<RecordModel>, ProblemHttpResult>> Detach(
        string id, string hash, HttpContext call, RecordCommands commands, TimeProvider time, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), new DetachPhoto(new BlobHash(hash), time.GetUtcNow()), Source.Console, call.Caller(), cancellation);

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(string hash, IBlobs blobs, CancellationToken cancellation) =>
        await blobs.DeleteAsync(new BlobHash(hash), cancellation) is { } refused ? Problem.Of(refused, absent: UnknownBlob) : TypedResults.NoContent();
}
