using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Commands;
using Dispatch.Api.WorkOrders;
using Dispatch.Documents;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.ServiceRecords;

/// <summary><c>/api/work-orders/{id}/record</c>: the field service record (R-FSR-1 to -8).</summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var record = endpoints.MapApi("/api/work-orders/{id}/record", "Field service records").Within("work-order", "id", UnknownWorkOrder.Problem);
        record.MapGet("", Find).For(Offices.ReadersAndField).WithSummary("The newest version of the record, or the one asked for.");
        record.MapPut("", Write).For(Offices.Field).WithSummary("Fills the sheet in, partly or wholly; what it held before is replaced.");
        record.MapPost("/sign", Sign).For(Offices.Field).WithSummary("The customer signs; refused with what is missing while the record is incomplete.");
        record.MapPost("/correct", Correct).For(Offices.Field).WithSummary("Opens a new version of a signed record; the signed one stays.");
        record.MapGet("/signature", Signature).For(Offices.ReadersAndField).WithSummary("The image of the signature.");
    }

    private static async Task<Results<Ok<RecordModel>, ProblemHttpResult>> Find(
        string id, IRecordViews records, [Range(1, int.MaxValue)] int? version, CancellationToken cancellation)
    {
        var versions = await records.VersionsAsync(RouteText.Decode(id), cancellation);
        return versions.FirstOrDefault(item => version is null || item.Record.Version.Number == version) is { } chosen
            ? TypedResults.Ok(RecordModel.Of(versions, chosen))
            : UnknownRecord.Problem(RouteText.Decode(id));
    }

    private static Task<Results<Ok<RecordModel>, ProblemHttpResult>> Write(
        string id, Body<RecordInput> body, RecordCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (input, at) => new WriteRecord(input.Sheet.ToSheet(), at), cancellation);

    private static async Task<Results<Ok<RecordModel>, ProblemHttpResult>> Sign(
        string id,
        Late<Body<SignatureInput>> late,
        RecordCommands commands,
        IWorkOrderViews orders,
        IRecordViews records,
        IBlobs blobs,
        Pictures pictures,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        if (await orders.FindAsync(order, cancellation) is null)
            return UnknownWorkOrder.Problem(order);
        var body = await late.ReadAsync();
        if (body.Problem is { } wrong)
            return Problem.Of(wrong);
        var image = body.Value.Image();
        if (await pictures.CheckSignatureAsync(image, cancellation) is { } broken)
            return Problem.Of(broken);

        // What the record rests on must be there, and stay for its years, before it is signed.
        var moment = Moment.Of(body.Value, body.Caller, time);
        var sign = new SignRecord(body.Value.SignerName, BlobHash.OfContent(image), moment.At);
        if (await commands.RefusalAsync(order, sign, moment.Source, cancellation) is { } refused)
            return refused;
        await blobs.PutAsync(Pictures.ContentType(image), image, cancellation);
        if ((await records.VersionsAsync(order, cancellation)).FirstOrDefault() is { } record)
            await blobs.RetainAsync([.. record.Record.Version.Photos.Select(photo => photo.Content)], cancellation);
        return await commands.RunAsync(order, sign, moment.Source, body.Caller, cancellation);
    }

    private static Task<Results<Ok<RecordModel>, ProblemHttpResult>> Correct(
        string id, Body<CorrectionInput> body, RecordCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (input, at) => new CorrectRecord(input.Reason, at), cancellation);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Signature(
        string id, IRecordViews records, IBlobs blobs, [Range(1, int.MaxValue)] int? version, CancellationToken cancellation)
    {
        var versions = await records.VersionsAsync(RouteText.Decode(id), cancellation);
        return versions.FirstOrDefault(item => version is null || item.Record.Version.Number == version)?.Record.Version.Signature is { } signature
            && await blobs.FindAsync(signature.Image, cancellation) is { } blob
            ? BlobAnswer.Of(blob)
            : UnknownRecord.Problem(RouteText.Decode(id));
    }
}
