using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Outgoing.Push;
using Dispatch.Testing.Push;

namespace Dispatch.Outgoing.Tests.Push;

public class Push_services_are_called
{
    private static readonly PushMessage Hello = new(Encoding.UTF8.GetBytes("""{"kind":"offer"}"""), TimeSpan.FromMinutes(15), "topic-1");

    [Fact]
    public async Task The_phone_alone_can_read_the_message_and_the_service_knows_who_sends_it()
    {
        await using var server = await PushServer.Start();
        await using var gateway = await PushGateway.Start();
        using var browser = new PushBrowser();

        (await gateway.Sender.SendAsync(At(browser, server.Address), Hello, CancellationToken.None)).ShouldBe(PushResult.Taken);

        var (headers, body) = server.Messages.ShouldHaveSingleItem();
        browser.Open(body).ShouldBe("""{"kind":"offer"}""");
        (headers["TTL"].ToString(), headers["Urgency"].ToString(), headers["Topic"].ToString(), headers.ContentEncoding.ToString())
            .ShouldBe(("900", "high", "topic-1", "aes128gcm"));
        Verify(headers.Authorization.ToString(), server.Address, gateway.Now);
    }

    [Theory]
    [InlineData(410, PushResult.Gone)]
    [InlineData(404, PushResult.Gone)]
    [InlineData(403, PushResult.Gone)]
    [InlineData(429, PushResult.Unavailable)]
    [InlineData(503, PushResult.Unavailable)]
    public async Task What_the_service_answers_is_told(int status, PushResult result)
    {
        await using var server = await PushServer.Start();
        await using var gateway = await PushGateway.Start();
        using var browser = new PushBrowser();
        server.Status = status;

        (await gateway.Sender.SendAsync(At(browser, server.Address), Hello, CancellationToken.None)).ShouldBe(result);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_unavailable()
    {
        var server = await PushServer.Start();
        var address = server.Address;
        await server.DisposeAsync();
        await using var gateway = await PushGateway.Start();
        using var browser = new PushBrowser();

        (await gateway.Sender.SendAsync(At(browser, address), Hello, CancellationToken.None)).ShouldBe(PushResult.Unavailable);
    }

    [Fact]
    public async Task The_nodes_own_network_is_not_called()
    {
        await using var server = await PushServer.Start();
        await using var gateway = await PushGateway.Start(allowPrivate: false);
        using var browser = new PushBrowser();

        (await gateway.Sender.SendAsync(At(browser, server.Address), Hello, CancellationToken.None)).ShouldBe(PushResult.Gone);

        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_leads_into_the_nodes_own_network_is_not_called_either()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        await using var gateway = await PushGateway.Start(allowPrivate: false);
        using var browser = new PushBrowser();
        var named = new Uri($"https://localhost.:{((IPEndPoint)inside.LocalEndpoint).Port}/send/abc");

        (await gateway.Sender.SendAsync(At(browser, named), Hello, CancellationToken.None)).ShouldBe(PushResult.Unavailable);

        inside.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_service_that_asks_to_wait_is_not_waited_for()
    {
        await using var server = await PushServer.Start();
        await using var gateway = await PushGateway.Start();
        using var browser = new PushBrowser();
        (server.Status, server.RetryAfter) = (429, TimeSpan.FromMinutes(1));

        (await gateway.Sender.SendAsync(At(browser, server.Address), Hello, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)))
            .ShouldBe(PushResult.Unavailable);

        server.Messages.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001::5e", true)]
    [InlineData("100.63.0.1", true)]
    [InlineData("127.0.0.2", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("192.0.0.8", false)]
    [InlineData("2002:7f00:1::1", false)]
    [InlineData("2001:0:4136:e378::1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void An_address_is_of_the_Internet_or_somebodys_own(string address, bool isPublic) =>
        PublicOnly.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    private static ECPoint Point(byte[] uncompressed) => new() { X = uncompressed[1..33], Y = uncompressed[33..] };

    private static PushAddress At(PushBrowser browser, Uri endpoint) =>
        new(endpoint.ToString(), browser.Texts.PublicKey, browser.Texts.Secret);

    private static void Verify(string authorization, Uri endpoint, DateTimeOffset now)
    {
        var parts = authorization["vapid ".Length..].Split(", ").Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1]);
        var token = parts["t"].Split('.');
        using var key =
            ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Point(Base64Url.DecodeFromChars(parts["k"])) });
        key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256)
            .ShouldBeTrue();
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(token[1]))!;
        ((string?)claims["aud"], (string?)claims["sub"])
            .ShouldBe((endpoint.GetLeftPart(UriPartial.Authority), "mailto:dispatch@localhost"));
        ((long)claims["exp"]!).ShouldBeInRange(now.ToUnixTimeSeconds(), now.AddHours(24).ToUnixTimeSeconds());
    }
}
