using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Contract;

/// <summary>
/// <c>api.json</c>, what a node answers to <c>GET /openapi/v1.json</c>, and <c>live.json</c>, the messages of its hubs. A file that would
/// say the same as before is left alone, so that nothing is built from it again.
/// </summary>
internal static class ContractFiles
{
    public static async Task WriteAsync(IServiceProvider services, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (document, file) in new[] { ("v1", "api.json"), (LiveDescription.Name, "live.json") })
        {
            var provider = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(document);
            var described = await provider.GetOpenApiDocumentAsync();
            var path = Path.Combine(folder, file);
            var text = await described.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
            if (!File.Exists(path) || await File.ReadAllTextAsync(path) != text) await File.WriteAllTextAsync(path, text);
        }
    }
}
