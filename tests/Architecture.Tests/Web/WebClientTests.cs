using System.Diagnostics;

namespace Dispatch.Architecture.Tests.Web;

/// <summary>
/// What the web client's own tools say of it. They lie in <c>Dashboard/Web/node_modules</c>, where this project's build has put them.
/// </summary>
public class WebClientTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("lint")]
    [InlineData("test")]
    public void The_web_clients_own_tools_find_no_fault(string script)
    {
        var (exit, said) = Npm($"run {script}");

        exit.ShouldBe(0, $"`npm run {script}` in Dashboard/Web says:{Environment.NewLine}{said}");
    }

    private static (int Exit, string Said) Npm(string arguments)
    {
        var isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd.exe" : "npm", isWindows ? $"/c npm {arguments}" : arguments)
        {
            WorkingDirectory = Path.Combine(SourceTree.Root, "Dashboard", "Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["CI"] = "1" },
        };
        using var npm = Process.Start(start)!;
        var errors = npm.StandardError.ReadToEndAsync();
        var output = npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        return (npm.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
