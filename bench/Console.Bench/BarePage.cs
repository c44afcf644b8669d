using Microsoft.Playwright;

namespace Dispatch.ConsoleBench;

/// <summary>
/// A page with nothing but MapLibre and the same coarse outline of the world, made of the very files that the node serves to the console.
/// </summary>
internal static class BarePage
{
    private static readonly string Assets = Path.Combine(AppContext.BaseDirectory, "web-client", "assets");
    private static readonly string[] Names = ["maplibre.css", "maplibre.js", "maplibre-gl-worker.js", "countries-coarse.json"];

    public static async Task Serve(IBrowserContext context)
    {
        var html = Names.Aggregate(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "bare.html")),
            (page, name) => page.Replace($"{{{name}}}", Built(name), StringComparison.Ordinal));
        await context.RouteAsync("**/bare", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await context.RouteAsync("**/bare/topojson-client.js",
            route => route.FulfillAsync(new() { Path = Module("topojson-client/dist/topojson-client.min.js") }));
    }

    /// <summary>The name that the build gave the file: <c>maplibre-C85hXiya.js</c>.</summary>
    private static string Built(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Directory.GetFiles(Assets, $"{stem}-*{extension}").Select(file => Path.GetFileName(file)!)
            .Single(file => file.Length == stem.Length + "-12345678".Length + extension.Length);
    }

    private static string Module(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dispatch.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmark does not run inside the repository.");
        return Path.Combine(folder.FullName, "Dashboard", "Web", "node_modules", file);
    }
}
