using Microsoft.AspNetCore.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>What the description of the API says beyond what the endpoints declare.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        Describe(options);
        options.AddOperationTransformer((operation, context, _) =>
        {
            Operations.Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            About.Say(document);
            Answers.MakeWhole(document);
            Headers.AddComponents(document);
            Problems.AddComponents(document);
            Examples.Add(document);
            document.Components!.Schemas!.Remove("ProblemDetails");
            return Task.CompletedTask;
        });
    }

    /// <summary>For every document of types that are written as <see cref="Http.Json.StrictJson"/> says.</summary>
    public static void Describe(OpenApiOptions options)
    {
        new SchemaNames().Watch(options);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Schemas.Name(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    }
}
