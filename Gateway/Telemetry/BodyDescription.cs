using System.Globalization;
using Dispatch.Http.Bodies;
using Microsoft.OpenApi;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Which bodies endpoints take that read them by hand, and how the API's description shows them.</summary>
internal static class BodyDescription
{
    public static RouteHandlerBuilder TakesReadings(this RouteHandlerBuilder endpoint) => endpoint
        .Takes("application/json", "text/json", "application/x-ndjson", "application/ndjson", "application/jsonl").Describe(
        ("application/json", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Reading() }),
        ("application/x-ndjson", Reading()));

    public static RouteHandlerBuilder TakesSnapshot(this RouteHandlerBuilder endpoint) => endpoint
        .Takes("application/xml", "text/xml", "application/*+xml", "application/json", "application/*+json").Describe(
        ("application/xml", new OpenApiSchema { Description = "Fleet of ISO 15143-3 (AEMP 2.0)." }),
        ("application/json", new OpenApiSchema { Description = "The same as JSON." }));

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, params (string ContentType, OpenApiSchema Schema)[] contents) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "May be sent with Content-Encoding: gzip.",
                Content = contents.ToDictionary(content => content.ContentType, content => new OpenApiMediaType { Schema = content.Schema }),
            };
            return Task.CompletedTask;
        });

    private static OpenApiSchema Reading() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string> { "machine", "at", "operatingHours" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["machine"] = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = ReadingLimits.MaxSerialLength },
            ["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            ["operatingHours"] = Number(JsonSchemaType.Number, 0, ReadingLimits.MaxHours),
            ["latitude"] = Number(JsonSchemaType.Number, -90, 90),
            ["longitude"] = Number(JsonSchemaType.Number, -180, 180),
            ["faults"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                MaxItems = ReadingLimits.MaxFaults,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalPropertiesAllowed = false,
                    Required = new HashSet<string> { "spn", "fmi" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["spn"] = Number(JsonSchemaType.Integer, 0, ReadingLimits.MaxSpn),
                        ["fmi"] = Number(JsonSchemaType.Integer, 0, ReadingLimits.MaxFmi),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Number(JsonSchemaType type, double min, double max) => new()
    {
        Type = type,
        Minimum = min.ToString(CultureInfo.InvariantCulture),
        Maximum = max.ToString(CultureInfo.InvariantCulture),
    };
}
