using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>How the API says that it did not do what it was asked: one schema, and one answer for each status.</summary>
internal static class Problems
{
    private const string Schema = "Problem";

    private static readonly (int Status, string Name, string Title, string Description, string Code, string Detail, string? Path)[] All =
    [
        (400, "WrongInput", "Bad Request", "Something is wrong with the call; `path` says with what. Sent again it is wrong again.",
            "invalid_body", "severity must be between 1 and 4.", "$.severity"),
        (403, "Foreign", "Forbidden", "A page of another address called; see the setting Origins:Own.",
            "foreign_origin", "Pages of https://elsewhere.example may not act here.", "Origin"),
        (404, "NotThere", "Not Found", "There is nothing at this address.", "unknown_machine", "No machine XE215-00042 is registered.", null),
        (409, "Refused", "Conflict", "A rule speaks against it; `code` says which. It may be right later.",
            "order_en_route", "The technician is on the way already.", null),
        (412, "Changed", "Precondition Failed", "Somebody else changed what was to be replaced; `current` is what stands there now.",
            "record_changed", "The record was changed by somebody else.", null),
        (413, "TooLarge", "Payload Too Large", "The body is larger than the node takes.", "body_too_large", "The body has more than 1048576 bytes.", null),
        (415, "WrongType", "Unsupported Media Type", "The body's content type is not one that is taken here.",
            "unsupported_media_type", "Send application/json.", null),
        (503, "Unavailable", "Service Unavailable", "An outage: the same call may be sent again after `Retry-After`, with the same Idempotency-Key.",
            "storage_unavailable", "The database does not answer.", null),
    ];

    public static void AddComponents(OpenApiDocument document)
    {
        document.AddComponent(Schema, Shape());
        foreach (var one in All) document.AddComponent(one.Name, Answer(document, one));
    }

    /// <summary>Takes the place of what an endpoint declares of the same status, unless that answers something of its own.</summary>
    public static void Say(OpenApiOperation operation, OpenApiDocument document, params IEnumerable<int> statuses)
    {
        foreach (var status in statuses)
        {
            var (key, answers) = (status.ToString(System.Globalization.CultureInfo.InvariantCulture), operation.Responses ??= []);
            if (answers.TryGetValue(key, out var declared) && declared.Content?.Values.Any(content => !IsProblem(content.Schema)) == true) continue;
            answers[key] = new OpenApiResponseReference(All.Single(one => one.Status == status).Name, document);
        }
    }

    private static bool IsProblem(IOpenApiSchema? schema) => schema is null or OpenApiSchemaReference { Reference.Id: "ProblemDetails" };

    private static OpenApiResponse Answer(
        OpenApiDocument document, (int Status, string Name, string Title, string Description, string Code, string Detail, string? Path) one) => new()
        {
            Description = one.Description,
            Headers = one.Status == 503 ? RetryAfter() : null,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(Schema, document),
                    Example = new JsonObject
                    {
                        ["title"] = one.Title,
                        ["status"] = one.Status,
                        ["detail"] = one.Detail,
                        ["code"] = one.Code,
                        ["path"] = one.Path,
                        ["correlation"] = "7f3c1d",
                    },
                },
            },
        };

    private static Dictionary<string, IOpenApiHeader> RetryAfter() => new()
    {
        ["Retry-After"] = new OpenApiHeader
        {
            Description = "Seconds after which it may be tried again.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
        },
    };

    private static OpenApiSchema Shape() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "RFC 9457 problem details.",
        Required = new HashSet<string> { "status", "code", "correlation" },
        AdditionalPropertiesAllowed = true,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A reference to the status's definition."),
            ["title"] = Text("The status in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What is wrong, in English, for whoever writes the program that called."),
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable: what a program decides by.", Pattern = "^[a-z0-9_]+$" },
            ["path"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "Of wrong input: the parameter, the header or the JSON path." },
            ["correlation"] = Text("Names this call in the journal and the logs."),
            ["current"] = new OpenApiSchema { Description = "Of 412: what stands there now." },
            ["version"] = Text("Of 412: its ETag."),
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
