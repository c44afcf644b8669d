using System.Diagnostics;

namespace Dispatch.Testing;

/// <summary>
/// Programs and fonts that tests need beyond the SDK: found, or installed from the distribution where this process may (root on Debian or
/// Ubuntu), or named with the command.
/// </summary>
public static class DistributionPackages
{
    /// <summary>The face that documents in Chinese are printed with.</summary>
    public static Task DocumentFontAsync() =>
        ReadyAsync("fonts-wqy-microhei", () => File.Exists("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc") ? "" : null);

    /// <param name="packages">Names, with spaces between.</param>
    /// <param name="find">What is needed of them; null when it is not there.</param>
    /// <exception cref="InvalidOperationException">It is not there and cannot be installed; the message names the command.</exception>
    public static async Task<string> ReadyAsync(string packages, Func<string?> find)
    {
        if (find() is { } there) return there;
        var install = $"apt-get install -y -o DPkg::Lock::Timeout=300 {packages}";
        if (Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            using var run = Process.Start("/bin/sh", ["-c", $"{install} >/dev/null 2>&1 || (apt-get update && {install}) >/dev/null"]);
            await run.WaitForExitAsync();
        }

        return find() ?? throw new InvalidOperationException($"Something that these tests need is not there; run: {install}");
    }
}
