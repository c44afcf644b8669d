using Dispatch.Http;
using Dispatch.Http.Csv;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>What every operation says of itself, by what it follows.</summary>
internal static class Operations
{
    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var (described, document) = (context.Description, context.Document!);
        operation.OperationId = NameOf(described.HttpMethod!, described.RelativePath!);
        if (HttpMethods.IsGet(described.HttpMethod!)) operation.RequestBody = null;
        foreach (var parameter in operation.Parameters ?? []) parameter.Description ??= CommonWords.Of(parameter.Name!);
        var metadata = described.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<CsvListMetadata>().Any()) OfferCsv(operation);
        var inRoute = operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true;
        var (acts, hasBody) = (!HttpMethods.IsGet(described.HttpMethod!), operation.RequestBody is not null);
        var isVersioned = described.SupportedResponseTypes.Any(answer => answer.Type?.IsAssignableTo(typeof(IVersioned)) == true);
        if (!metadata.OfType<ConventionMetadata>().Any())
        {
            if (acts || inRoute || operation.Parameters is { Count: > 0 }) Problems.Say(operation, document, 400);
            return;
        }

        if (acts) (operation.Parameters ??= []).Add(new OpenApiParameterReference(Headers.IdempotencyKey, document));
        if (acts && isVersioned) operation.Parameters!.Add(new OpenApiParameterReference(Headers.IfMatch, document));
        Problems.Say(operation, document, [
            400,
            .. acts ? [403] : Array.Empty<int>(),
            .. inRoute ? [404] : Array.Empty<int>(),
            .. acts ? [409] : Array.Empty<int>(),
            .. acts && isVersioned ? [412] : Array.Empty<int>(),
            .. hasBody ? [413, 415] : Array.Empty<int>(),
            503,
        ]);
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
