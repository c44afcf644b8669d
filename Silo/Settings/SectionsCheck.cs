using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace Dispatch.Silo.Settings;

/// <summary>
/// Looks for sections that nobody reads. In files and on the command line any unknown name is a mistake; the environment is full of names
/// of other programs, so there a section is one only where it is nearly one of ours.
/// </summary>
internal static class SectionsCheck
{
    /// <summary>What the framework reads.</summary>
    private static readonly string[] Framework =
    [
        "urls", "http_ports", "https_ports", "https_port", "environment", "contentRoot", "applicationName", "webroot", "Logging",
        "AllowedHosts", "Kestrel", "Orleans",
        "detailedErrors", "captureStartupErrors", "startupAssembly", "hostingStartupAssemblies", "hostingStartupExcludeAssemblies",
        "preventHostingStartup",
        "preferHostingUrls", "suppressStatusMessages", "shutdownTimeoutSeconds", "forwardedHeaders_Enabled", "hostBuilder", "$schema",
    ];

    /// <summary>What is wrong, a line each that says what to change; empty when all is well.</summary>
    public static IEnumerable<string> Problems(IConfigurationRoot configuration)
    {
        foreach (var provider in configuration.Providers)
        {
            foreach (var name in provider.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !IsKnown(name)))
            {
                if (provider is JsonConfigurationProvider or CommandLineConfigurationProvider)
                    yield return Problem(name, NearName.Of(name, [.. Sections.All.Keys, .. Framework]));
                else if (provider.GetChildKeys([], name).Any() && NearName.Of(name, Sections.All.Keys) is { } near)
                    yield return Problem(name, near);
            }
        }
    }

    private static bool IsKnown(string name) =>
        Sections.All.ContainsKey(name) || Framework.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Problem(string name, string? near) =>
        $"{name} is no section of the settings; "
            + (near is null ? $"there are {string.Join(", ", Sections.All.Keys)}." : $"did you mean {near}?");
}
