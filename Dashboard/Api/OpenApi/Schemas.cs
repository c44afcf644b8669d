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
        else if (inner.IsEnum) (schema.Type, schema.Default) = (JsonSchemaType.String | none, null);
    }
}
