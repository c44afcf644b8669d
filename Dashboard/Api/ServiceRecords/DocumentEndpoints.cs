using System.ComponentModel.DataAnnotations;
using Dispatch.Api.WorkOrders;
using Dispatch.Documents;
using Dispatch.Domain.Deciding;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Languages;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Api.ServiceRecords;

/// <summary>Printed documents of a work order.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var order = endpoints.MapApi("/api/work-orders/{id}", "Documents").Within("work-order", "id", UnknownWorkOrder.Problem);
        order.MapGet("/record.pdf", Record).For(Offices.ReadersAndField).WithSummary("The field service record as PDF.");
        order.MapGet("/maintenance-form.pdf", MaintenanceForm).For(Offices.ReadersAndField).WithSummary("The forced-maintenance form as PDF, in its three copies (R-MNT-5).");
    }

    /// <param name="version">Left out, the newest.</param>
    /// <param name="language">Left out, as the caller's Accept-Language says, else English.</param>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> Record(
        string id, HttpRequest request, Printer printer, [Range(1, int.MaxValue)] int? version, [LanguageCode] string? language, CancellationToken cancellation) =>
        PrintAsync(Paper.Record, RouteText.Decode(id), version, language, request, printer, cancellation);

    /// <inheritdoc cref="Record"/>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> MaintenanceForm(
        string id, HttpRequest request, Printer printer, [Range(1, int.MaxValue)] int? version, [LanguageCode] string? language, CancellationToken cancellation) =>
        PrintAsync(Paper.MaintenanceForm, RouteText.Decode(id), version, language, request, printer, cancellation);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PrintAsync(
        Paper paper, string id, int? version, string? language, HttpRequest request, Printer printer, CancellationToken cancellation)
    {
        var spoken = LanguageChoice.Of(language, request.GetTypedHeaders().AcceptLanguage);
        switch (await printer.PrintAsync(paper, id, version, $"{request.Scheme}://{request.Host}", spoken, cancellation))
        {
            case Printed.Document document:
                request.HttpContext.Response.Headers.ContentDisposition = Inline(document.Name);
                return TypedResults.Bytes(document.Content, "application/pdf");
            case Printed.OtherWork other:
                return Problem.Of(new Rejection("no_maintenance", $"{id} is {other.Type}: only forced maintenance has this form."));
            case Printed.NoFont missing:
                return Problem.Unavailable("font_missing", missing.Problem);
            default:
                return UnknownRecord.Problem(id);
        }
    }

    /// <summary>Shown under a name as RFC 6266 has it: letters outside ASCII go into <c>filename*</c> (RFC 8187).</summary>
    private static string Inline(string fileName)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        return disposition.ToString();
    }
}
