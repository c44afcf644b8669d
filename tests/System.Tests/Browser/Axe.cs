using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

/// <summary>Looks for what keeps people out (WCAG).</summary>
internal static class Axe
{
    /// <param name="within">A selector: only there, where the rest was looked at before.</param>
    public static Task<string[]> Violations(LivePage live, string within = "html") => Violations(live.Page, within);

    public static async Task<string[]> Violations(IPage page, string within = "html")
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(await File.ReadAllTextAsync(Script()));
        return await page.EvaluateAsync<string[]>(
            """
            async (within) => (await axe.run(within, { resultTypes: ['violations'] })).violations
              .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary}`))
            """,
            within);
    }

    /// <summary>Installed with the web client's build.</summary>
    private static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dispatch.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(folder.FullName, "Dashboard", "Web", "node_modules", "axe-core", "axe.min.js");
    }
}
