using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Edges;

public sealed class A_node_with_a_certificate
{
    [Fact]
    public async Task Answers_by_https()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        using var made = Make(database.Folder);
        await using var node = await Node.Start(
            database, "--urls=https://127.0.0.1:0", $"--Https:Certificate={database.Folder}/node.pem",
            $"--Https:Key={database.Folder}/node.key");
        using var trusting = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == made.Thumbprint,
        };
        using var http = new HttpClient(trusting) { BaseAddress = node.Http.BaseAddress };

        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        node.Http.BaseAddress!.Scheme.ShouldBe("https");
    }

    [Theory]
    [InlineData("urls has an https address: set Https:Certificate")]
    [InlineData("Https:Certificate: nowhere.pem cannot be used", "--Https:Certificate=nowhere.pem")]
    [InlineData("Proxies:Trusted must name addresses or networks", "--Proxies:Trusted:0=proxy.example", "--urls=http://127.0.0.1:0")]
    public async Task Says_in_one_line_what_is_missing(string advice, params string[] settings)
    {
        using var database = await NodeDatabase.Create("Sqlite");

        var ended = await Should.ThrowAsync<InvalidOperationException>(Node.Start(database, ["--urls=https://127.0.0.1:0", .. settings]));

        ended.Message.ShouldContain("with 78");
        ended.Message.Split('\n')[1].ShouldStartWith(advice);
    }

    private static X509Certificate2 Make(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "node.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "node.key"), key.ExportPkcs8PrivateKeyPem());
        return made;
    }
}
