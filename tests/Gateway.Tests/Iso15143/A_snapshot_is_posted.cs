using System.Net;
using System.Text;
using Dispatch.Gateway.Tests.Fakes;

namespace Dispatch.Gateway.Tests.Iso15143;

public sealed class A_snapshot_is_posted : IAsyncLifetime
{
    private const string Address = "/api/telemetry/iso15143";

    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <Fleet xmlns="http://standards.iso.org/iso/15143/-3" version="1" snapshotTime="2026-05-04T10:05:00Z">
          <Equipment><EquipmentHeader><PIN>P1</PIN></EquipmentHeader></Equipment>
          <Equipment><EquipmentHeader><PIN>P2</PIN></EquipmentHeader><CumulativeOperatingHours datetime="2026-05-04T10:00:00Z"><Hour>7</Hour></CumulativeOperatingHours></Equipment>
          <Equipment><EquipmentHeader><PIN>missing</PIN></EquipmentHeader></Equipment>
        </Fleet>
        """;

    private GatewayHost host = null!;

    public async Task InitializeAsync() =>
        host = await GatewayHost.StartAsync(("Telemetry:MaxItemsPerCall", "10"), ("Telemetry:MaxBodyMiB", "2"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("application/vnd.maker+xml")]
    public async Task XML_answers_what_was_taken_rejected_and_skipped(string contentType)
    {
        var answer = await (await host.Client.PostAsync(Address, Answers.Content(Xml, contentType))).JsonAsync();

        answer.GetProperty("accepted").GetInt32().ShouldBe(1);
        answer.GetProperty("rejected")[0].GetProperty("index").GetInt32().ShouldBe(2);
        answer.GetProperty("skipped")[0].GetProperty("code").GetString().ShouldBe("no_operating_hours");
        host.Machines.Reports.Select(call => (call.Machine, call.Report.Readings.Length))
            .ShouldBe([("P2", 1), ("P1", 0)], ignoreOrder: true);
        host.Machines.Reports.ShouldAllBe(call => !call.Report.RegisterAs!.Verified);
    }

    [Fact]
    public async Task Two_makers_machines_with_one_serial_number_are_two()
    {
        var both = string.Concat("Acme Bolt".Split(' ').Select(maker => $"""
            <Equipment><EquipmentHeader><OEMName>{maker}</OEMName><SerialNumber>X1</SerialNumber></EquipmentHeader>
            <CumulativeOperatingHours datetime="2026-05-04T10:00:00Z"><Hour>7</Hour></CumulativeOperatingHours></Equipment>
            """));

        await host.Client.PostAsync(Address, Answers.Content($"<Fleet>{both}</Fleet>", "application/xml"));

        host.Machines.Reports.Select(call => call.Machine).ShouldBe(["X1", "X1@Bolt"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_machine_on_file_is_told_under_its_own_serial_number()
    {
        host.Files.Known.Add(new("P-Two", new()));

        await host.Client.PostAsync(Address, Answers.Content(Xml.Replace("P2", "p-two", StringComparison.Ordinal), "application/xml"));

        host.Machines.Reports.Select(call => call.Machine).ShouldContain("P-Two");
    }

    [Fact]
    public async Task JSON_and_gzip_are_taken()
    {
        var json = """{"Fleet":{"Equipment":[{"EquipmentHeader":{"PIN":"P2"},"CumulativeOperatingHours":{"Hour":7,"datetime":"2026-05-04T10:00:00Z"}}]}}""";

        var answer = await host.Client.PostAsync(Address, Answers.Gzip(Encoding.UTF8.GetBytes(json)));

        (await answer.JsonAsync()).GetProperty("accepted").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("application/xml", "<Fleet>", 400, "invalid_xml")]
    [InlineData("application/xml", "", 400, "invalid_xml")]
    [InlineData("application/xml", """<!DOCTYPE f [<!ENTITY e SYSTEM "file:///etc/passwd">]><Fleet>&e;</Fleet>""", 400, "invalid_xml")]
    [InlineData("application/xml", "<html/>", 400, "not_a_fleet")]
    [InlineData("application/json", "{", 400, "invalid_json")]
    [InlineData("application/json", """{"Fleet":"\uD800"}""", 400, "invalid_json")]
    [InlineData("application/json", "{}", 400, "not_a_fleet")]
    [InlineData("image/png", "{}", 415, "unsupported_media_type")]
    [InlineData("application/json", """{"Equipment":[1,2,3,4,5,6,7,8,9,10,11]}""", 413, "too_many_items")]
    public async Task What_is_no_snapshot_is_refused_and_reaches_nobody(string contentType, string body, int status, string code)
    {
        var answer = await host.Client.PostAsync(Address, Answers.Content(body, contentType));

        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        (await answer.JsonAsync()).Code().ShouldBe(code);
        host.Machines.Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/xml", "<a>", 100_000)]
    [InlineData("application/json", "[", 100_000)]
    [InlineData("application/json", "1,", 1_000_001)]
    public async Task Bodies_made_to_exhaust_the_server_are_refused(string contentType, string piece, int times)
    {
        var body = new StringBuilder("[").Insert(1, piece, times).ToString();

        var answer =
            await host.Client.PostAsync(Address, Answers.Content(contentType == "application/xml" ? body[1..] : body, contentType));

        ((int)answer.StatusCode).ShouldBeInRange(400, 413);
    }
}
