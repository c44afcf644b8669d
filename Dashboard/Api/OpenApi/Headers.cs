using Dispatch.Http.Calls;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>Headers that many operations take.</summary>
internal static class Headers
{
    public const string IdempotencyKey = "IdempotencyKey";
    public const string IfMatch = "IfMatch";

    public static void AddComponents(OpenApiDocument document)
    {
        document.AddComponent(IdempotencyKey, Header(
            CallContext.IdempotencyHeader,
            "The same key gives the same answer: a call that broke off can be sent again unchanged and is done once. Kept for Storage:AnswersKept; "
                + "with another body or address it is refused with idempotency_key_reused.",
            "2f6c1a9e-7f0b-4a57-9f0e-0a6f2f8f7f11"));
        document.AddComponent(IfMatch, Header(
            "If-Match", "The ETag of what is to be replaced; refused with 412 when somebody else has changed it. Left out, or *, whatever stands there.", "\"3\""));
    }

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = CallContext.MaxHeaderLength },
        Example = example,
    };
}
