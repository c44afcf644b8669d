using System.Net;
using System.Text.Json;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>As a Traccar server posts them with forward.type=json (F-39).</summary>
public sealed class Traccar_forwards_phones_and_machines : TrackerTest
{
    [Fact]
    public async Task The_fix_of_a_phone_is_its_technicians_with_speed_out_of_knots()
    {
        (await Forward(Message(Phone, """
            "speed":10.0,"course":90.0,"accuracy":7.5,"attributes":{"batteryLevel":80.0,"distance":12.3,"motion":true}
            """)))
            .Status.ShouldBe(HttpStatusCode.OK);

        Crumbs.ShouldBe([new(new(48.25, 11.5), At("2026-03-02T07:59:58Z"), 7.5, 18.52, 90)]);
        Host.Machines.Reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hours_of_a_machine_are_milliseconds_and_become_a_reading()
    {
        (await Forward(Message("ZA10043", """
            "speed":0.0,"accuracy":0.0,"attributes":{"ignition":true,"hours":4500000000,"totalDistance":1234.5}
            """))).Status.ShouldBe(HttpStatusCode.OK);

        var (machine, report, _) = Host.Machines.Reports.ShouldHaveSingleItem();
        machine.ShouldBe("ZA10043");
        report.Readings.ShouldBe([new Reading(At("2026-03-02T08:00:00Z"), 1250)]);
        report.RegisterAs.ShouldBeNull();
    }

    [Fact]
    public async Task A_reading_says_where_the_machine_was_when_the_fix_is_of_the_same_instant()
    {
        const string Body = """
            {"device":{"uniqueId":"ZA10043"},"position":{"fixTime":"2026-03-02T08:00:00.000+00:00",
            "deviceTime":"2026-03-02T08:00:00.000+00:00",
            "valid":VALID,"latitude":48.25,"longitude":11.5,"attributes":{"hours":3600000}}}
            """;

        await Forward(Body.Replace("VALID", "true", StringComparison.Ordinal));
        await Forward(Body.Replace("VALID", "false", StringComparison.Ordinal));

        Host.Machines.Reports.Select(call => call.Report.Readings.Single().Position).ShouldBe([new(48.25, 11.5), null]);
    }

    [Fact]
    public async Task What_is_flagged_in_a_machine_is_told_with_200()
    {
        Host.Machines.Answer = (_, _) => Task.FromResult(new MeterReceipt([new(0, new("falls_back", "Lower than before."))]));

        var (status, body) = await Forward(Message("ZA10043", """
            "attributes":{"hours":0}
            """));

        status.ShouldBe(HttpStatusCode.OK);
        JsonElement.Parse(body).GetProperty("rejected")[0].GetProperty("code").GetString().ShouldBe("falls_back");
    }

    [Fact]
    public async Task A_known_machine_without_hours_is_heard_and_a_device_of_nobody_is_not()
    {
        Host.Machines.Known.Add("ZA10043");
        Host.Machines.Answer = (serial, _) => Task.FromResult(
            serial == "ZA99" ? new MeterReceipt([]) { Refusal = new("unknown_machine", "Register it.") } : MeterReceipt.AllAccepted);

        (await Forward(Message("ZA10043", """
            "attributes":{}
            """))).Status.ShouldBe(HttpStatusCode.OK);
        (await Forward(Message("ZA99", """
            "attributes":{}
            """))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Forward(Message("ZA99", """
            "attributes":{"hours":1}
            """))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"device":{"uniqueId":"48241179"}}""")]
    [InlineData("""{"device":{"uniqueId":"48241179"},"position":{"deviceTime":"2026-03-02T08:00:00.000+00:00","attributes":{}}}""")]
    [InlineData("""{"device":{"uniqueId":"48241179"},"position":{"fixTime":1772438400,"valid":false,"latitude":0,"longitude":0}}""")]
    public async Task A_phone_without_a_fix_is_heard(string body)
    {
        (await Forward(body)).Status.ShouldBe(HttpStatusCode.OK);

        Crumbs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"position":{"latitude":48,"longitude":11}}""", "missing_field")]
    [InlineData("""{"device":{"uniqueId":"48241179"},"position":{"latitude":48,"longitude":11}}""", "invalid_instant")]
    [InlineData("""{"device":{"uniqueId":"ZA1"},"position":{"fixTime":"2026-03-02T08:00Z","attributes":{"hours":-1}}}""", "out_of_range")]
    [InlineData("", "missing_field")]
    [InlineData("{", "invalid_json")]
    public async Task What_is_no_forwarded_position_is_told_so(string body, string code)
    {
        var (status, answer) = await Forward(body);

        (status, JsonElement.Parse(answer).GetProperty("code").GetString()).ShouldBe((HttpStatusCode.BadRequest, code));
    }

    private static string Message(string device, string more) =>
        $$"""
        {"position":{"id":24,"deviceId":3,"protocol":"osmand","serverTime":"2026-03-02T08:00:01.123+00:00",
        "deviceTime":"2026-03-02T08:00:00.000+00:00",
        "fixTime":"2026-03-02T07:59:58.000+00:00","valid":true,"latitude":48.25,"longitude":11.5,"altitude":0.0,{{more}} },
        "device":{"id":3,"attributes":{},"groupId":0,"name":"One","uniqueId":"{{device}}","status":"online"} }
        """;

    private Task<(HttpStatusCode Status, string Body)> Forward(string body) => Post("/api/positions/traccar", body);
}
