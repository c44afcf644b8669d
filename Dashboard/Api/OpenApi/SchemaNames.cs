using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>Which type a schema of the document was made from. The framework takes two types of one name for one.</summary>
internal sealed class SchemaNames
{
    private readonly ConcurrentDictionary<string, Type> types = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two types would get the same name.</exception>
    public void Watch(OpenApiOptions options)
    {
        var name = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = info =>
        {
            if (name(info) is not { } given) return null;
            var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
            return types.GetOrAdd(given, type) == type
                ? given
                : throw new InvalidOperationException($"{types[given].FullName} and {type.FullName} would be one schema: give one of them another name.");
        };
        options.AddDocumentTransformer((document, _, _) =>
        {
            foreach (var (given, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()) Complete(given, schema);
            return Task.CompletedTask;
        });
    }

    /// <summary>The framework leaves out what it reaches only through a list that may be null.</summary>
    private void Complete(string given, IOpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (string.IsNullOrEmpty(property.Description) && property.OneOf?.Any(one => !string.IsNullOrEmpty(one.Description)) != true)
                property.Description = CommonWords.Of(name);
        }

        if (!types.TryGetValue(given, out var type)) return;
        foreach (var property in type.GetProperties())
        {
            if (schema.Properties?.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var left) == true
                && left is OpenApiSchema { Type: null, OneOf: null or { Count: 0 } } unnamed)
                Schemas.Name(unnamed, property.PropertyType);
        }
    }
}
