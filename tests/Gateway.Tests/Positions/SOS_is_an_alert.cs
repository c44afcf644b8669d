using System.Net;
using Dispatch.Domain.Geography;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>F-40: heard, passed on with when and where, and the position is taken all the same.</summary>
public sealed class SOS_is_an_alert : TrackerTest
{
    private static readonly GeoPoint There = new(48.25, 11.5);

    public static TheoryData<string, string> Presses => new()
    {
        { "/api/positions/osmand?id=48241179&lat=48.25&lon=11.5&timestamp=1772438400&alarm=sos", "" },
        { "/api/positions/osmand", """{"id":"48241179","lat":48.25,"lon":11.5,"timestamp":1772438400,"alarm":"SOS"}""" },
        {
            "/api/positions/osmand",
            """
            {"device_id":"48241179","location":{"timestamp":"2026-03-02T08:00:00Z","coords":{"latitude":48.25,"longitude":11.5},
            "extras":{"alarm":"sos"}}}
            """
        },
        {
            "/api/positions/traccar",
            """
            {"device":{"uniqueId":"48241179"},
            "position":{"fixTime":"2026-03-02T08:00:00Z","latitude":48.25,"longitude":11.5,"attributes":{"alarm":"lowBattery,sos"}}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task A_press_is_heard_in_every_protocol(string address, string body)
    {
        (await Post(address, body)).Status.ShouldBe(HttpStatusCode.OK);

        Host.Technicians.Help.ShouldBe([("ana", At("2026-03-02T08:00:00Z"), There)]);
        Crumbs.ShouldHaveSingleItem().Position.ShouldBe(There);
    }

    [Fact]
    public async Task It_is_heard_without_a_fix_and_among_others_once()
    {
        await Form("id=48241179&timestamp=1772438400&alarm=sos");
        await Json("""[{"id":"48241179","timestamp":1772438460,"alarm":"sos"},{"id":"48241179","timestamp":1772438520,"alarm":"sos"}]""");

        Host.Technicians.Help.Select(help => (help.At, help.Position))
            .ShouldBe([(At("2026-03-02T08:00:00Z"), null), (At("2026-03-02T08:02:00Z"), null)]);
    }

    [Theory]
    [InlineData("id=48241179&timestamp=1772438400")]
    [InlineData("id=48241179&timestamp=1772438400&alarm=lowBattery")]
    [InlineData("id=48241179&timestamp=1772438400&alarm=sosig")]
    public async Task Another_alarm_is_none(string fields)
    {
        (await Form(fields)).Status.ShouldBe(HttpStatusCode.OK);

        Host.Technicians.Help.ShouldBeEmpty();
    }
}
