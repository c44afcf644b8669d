using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>Types of JSON that the framework does not see, because converters write them.</summary>
internal static class Schemas
{
    public static void Name(OpenApiSchema schema, Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        var none = inner == type ? default : JsonSchemaType.Null;
        if (inner == typeof(DateTimeOffset)) (schema.Type, schema.Format) = (JsonSchemaType.String | none, "date-time");
        else if (inner == typeof(byte[])) (schema.Type, schema.Format) = (JsonSchemaType.String, "byte");
        else if (inner.IsEnum) Name(schema);
    }

    /// <summary>All who have these codes share the schema: that a code may be missing is said where it may be.</summary>
    private static void Name(OpenApiSchema codes)
    {
        (codes.Type, codes.Default) = (JsonSchemaType.String, null);
        codes.Enum = codes.Enum?.Where(code => code is not null && !code.IsJsonNullSentinel()).ToList();
    }
}
