using Dispatch.Http.Csv;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>What the description of the API says beyond what the endpoints declare.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options) => options.AddOperationTransformer((operation, context, _) =>
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CsvListMetadata>().Any())
            DescribeCsv(operation);
        return Task.CompletedTask;
    });

    private static void DescribeCsv(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = CsvListMetadata.Parameter,
            In = ParameterLocation.Query,
            Description = "csv answers the list as CSV, whole unless limit is given; so does Accept: text/csv.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json", "csv"] },
        });
        if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse answer)
            (answer.Content ??= new Dictionary<string, OpenApiMediaType>())[CsvListMetadata.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
