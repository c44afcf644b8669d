using System.Diagnostics;

namespace Dispatch.Testing;

/// <summary>
/// Where the PostgreSQL programs are, and how to run them: as the user <c>postgres</c> when this process is root, else as this user.
/// </summary>
internal sealed record PostgresInstallation(string Binaries)
{
    public static async Task<PostgresInstallation> FindAsync() => new(await DistributionPackages.ReadyAsync("postgresql", Find));

    public Task<string> RunAsync(string script)
    {
        var (program, arguments) = Command(script);
        return RunAsync(program, arguments);
    }

    /// <summary>Starts a script whose input stays open until the caller closes it.</summary>
    public Process Start(string script)
    {
        var (program, arguments) = Command(script);
        return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{program} does not start");
    }

    private static string? Find()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(versions.OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin")))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static (string Program, string[] Arguments) Command(string script) => Environment.IsPrivilegedProcess
        ? ("runuser", ["-u", "postgres", "--", "/bin/sh", "-c", script])
        : ("/bin/sh", ["-c", script]);

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        }) ?? throw new InvalidOperationException($"{program} does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
    }
}
