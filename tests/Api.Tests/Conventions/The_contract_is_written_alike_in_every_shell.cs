using System.Diagnostics;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

public class The_contract_is_written_alike_in_every_shell
{
    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("DOTNET_ENVIRONMENT")]
    public async Task A_builders_environment_stops_no_build(string variable)
    {
        var silo = Path.GetDirectoryName(Node.Program())!;
        var writer = Path.Combine(silo, "..", "..", "Contract", Path.GetFileName(silo), "Dispatch.Contract.dll");
        var folder = Directory.CreateTempSubdirectory("contract-").FullName;
        try
        {
            using var written = Process.Start(new ProcessStartInfo("dotnet", ["exec", writer, folder])
            {
                RedirectStandardError = true,
                Environment = { [variable] = "Development" },
            })!;
            var told = await written.StandardError.ReadToEndAsync();
            await written.WaitForExitAsync();

            written.ExitCode.ShouldBe(0, told);
            Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["api.json", "live.json"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
