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
            document.Info = new()
            {
                Title = "Dispatch",
                Version = "v1",
                Description = "Field service of machines: telemetry, maintenance, requests, work orders, technicians. Every refusal is a problem with a stable code.",
            };
            document.Servers = null;
            Answers.MakeWhole(document);
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
