using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>
/// What is answered is written whole: nothing of it is ever left out, and fields may be added to it. What is taken may lack what has a
/// default, and nothing may be added.
/// </summary>
internal static class Answers
{
    public static void MakeWhole(OpenApiDocument document)
    {
        var taken = new HashSet<string>();
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(entry => entry.Value))
        {
            foreach (var body in operation.RequestBody?.Content?.Values ?? []) Reach(body.Schema, taken);
        }

        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (!taken.Contains(name) && schema is OpenApiSchema { Properties.Count: > 0 } answered) MakeWhole(answered);
        }
    }

    public static void MakeWhole(OpenApiSchema answered)
    {
        answered.Required = answered.Properties!.Keys.ToHashSet();
        answered.AdditionalPropertiesAllowed = true;
    }

    private static void Reach(IOpenApiSchema? schema, HashSet<string> names)
    {
        if (schema is null) return;
        if (schema is OpenApiSchemaReference { Reference.Id: { } name } && !names.Add(name)) return;
        IEnumerable<IOpenApiSchema?> inner =
            [.. schema.Properties?.Values ?? [], schema.Items, schema.AdditionalProperties, .. schema.OneOf ?? [], .. schema.AnyOf ?? [], .. schema.AllOf ?? []];
        foreach (var one in inner) Reach(one, names);
    }
}
