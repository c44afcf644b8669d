using System.ComponentModel.DataAnnotations;
using Dispatch.Dashboard.Documents.Pdf;
using Dispatch.Dashboard.ServiceRecords;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Dashboard.Documents;

/// <summary>Printed documents of a work order.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var order = endpoints.MapApi("/api/work-orders/{id}", "Documents");
        order.MapGet("/record.pdf", Record).WithSummary("The field service record as PDF.");
        order.MapGet("/maintenance-form.pdf", MaintenanceForm).WithSummary("The forced-maintenance form as PDF, in its three copies (R-MNT-5).");
    }

    /// <param name="version">Left out, the newest.</param>
    /// <param name="language">Left out, as the caller's Accept-Language says, else English.</param>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> Record(
        string id,
        HttpRequest request,
        DocumentReader reader,
        DocumentFont font,
        IOptions<DocumentOptions> options,
        Pictures pictures,
        [Range(1, int.MaxValue)] int? version,
        [LanguageCode] string? language,
        CancellationToken cancellation) =>
        PrintAsync("record", RouteText.Decode(id), version, new(request, reader, font, options.Value, pictures, language), RecordPdf.Record, cancellation);

    /// <inheritdoc cref="Record"/>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> MaintenanceForm(
        string id,
        HttpRequest request,
        DocumentReader reader,
        DocumentFont font,
        IOptions<DocumentOptions> options,
        Pictures pictures,
        [Range(1, int.MaxValue)] int? version,
        [LanguageCode] string? language,
        CancellationToken cancellation) =>
        PrintAsync("maintenance-form", RouteText.Decode(id), version, new(request, reader, font, options.Value, pictures, language), RecordPdf.MaintenanceForm, cancellation);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PrintAsync(
        string name, string id, int? version, Printing printing, Func<ServiceDocument, Words, TrueTypeFont, byte[]> write, CancellationToken cancellation)
    {
        var request = printing.Request;
        var address = printing.Options.PublicAddress?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        if (await printing.Reader.FindAsync(id, version, address, cancellation) is not { } document)
            return UnknownRecord.Problem(id);
        if (write == RecordPdf.MaintenanceForm && document.Type != WorkOrderType.ForcedMaintenance)
            return Problem.Of(new Rejection("no_maintenance", $"{id} is {document.Type}: only forced maintenance has this form."));
        if (printing.Font.Font is not { } font)
            return Problem.Unavailable("font_missing", printing.Font.Problem);
        var words = Words.Of(DocumentLanguages.Of(printing.Language, request.GetTypedHeaders().AcceptLanguage));
        request.HttpContext.Response.Headers.ContentDisposition = Inline($"{id}-{name}-{document.Record.Number}.pdf");
        return TypedResults.Bytes(await printing.Pictures.InTurnAsync(() => write(document, words, font), cancellation), "application/pdf");
    }

    /// <summary>Shown under a name as RFC 6266 has it: letters outside ASCII go into <c>filename*</c> (RFC 8187).</summary>
    private static string Inline(string fileName)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        return disposition.ToString();
    }

    private sealed record Printing(HttpRequest Request, DocumentReader Reader, DocumentFont Font, DocumentOptions Options, Pictures Pictures, string? Language);
}
