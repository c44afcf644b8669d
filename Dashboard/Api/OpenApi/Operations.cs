using Dispatch.Http.Csv;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>What every operation says of itself.</summary>
internal static class Operations
{
    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var description = context.Description;
        operation.OperationId = NameOf(description.HttpMethod!, description.RelativePath!);
        if (description.ActionDescriptor.EndpointMetadata.OfType<CsvListMetadata>().Any()) OfferCsv(operation);
    }

    /// <summary>
    /// By its address, which is as stable as the API is: <c>GET /api/work-orders/{id}/record</c> is <c>getWorkOrdersByIdRecord</c>.
    /// </summary>
    public static string NameOf(string method, string path) => method.ToLowerInvariant() + string.Concat(path.Split('/', '.', '-')
        .Where(word => word is not ("" or "api"))
        .Select(word => word[0] == '{' ? $"By{Capital(word.Trim('{', '}'))}" : Capital(word)));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>A typed client reads JSON; who wants the other form asks for it.</summary>
    private static void OfferCsv(OpenApiOperation operation) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = CsvListMetadata.Parameter,
        In = ParameterLocation.Query,
        Description = "csv answers the list as text/csv instead, whole unless limit is given; so does Accept: text/csv.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json", "csv"] },
    });
}
