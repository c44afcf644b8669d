using System.Net;
using System.Text.Json;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>Forms and JSON as the current client sends them; whatever gets a 4xx blocks all that waits behind it (F-37, F-38).</summary>
public sealed class Traccar_client_repeats_until_it_is_heard : TrackerTest
{
    [Theory]
    [InlineData("id=48241179&timestamp=1772438400&batt=86&charge=false")]
    [InlineData("id=48241179&timestamp=1772438400&batt=86&charge=false&notificationToken=fGx%3AAPA91b")]
    [InlineData("id=48241179&timestamp=1772438400&cell=257,02,16,2224&cell=257,02,16,2223,-90&wifi=00-14-22-01-23-45,-80")]
    [InlineData("id=48241179&timestamp=never&batt=86")]
    [InlineData("id=48241179&lat=&lon=&timestamp=1772438400")]
    [InlineData("id=48241179&lat=NaN&lon=NaN&timestamp=1772438400")]
    [InlineData("id=48241179")]
    [InlineData("id=48241179&valid=false&lat=1&lon=2")]
    public async Task A_form_without_a_fix_is_heard_and_leaves_no_crumb(string fields)
    {
        (await Form(fields)).Status.ShouldBe(HttpStatusCode.OK);
        (await Host.Client.GetAsync($"/api/positions/osmand?{fields}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        Crumbs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"device_id":"48241179","location":{"timestamp":"2026-03-02T08:00:00Z","battery":{"level":0.86}}}""")]
    [InlineData("""{"device_id":"48241179","location":{"timestamp":"2026-03-02T08:00:00Z","event":"heartbeat","coords":null}}""")]
    [InlineData("""{"device_id":"48241179","location":{"timestamp":"2026-03-02T08:00:00Z","coords":{}}}""")]
    [InlineData("""{"device_id":"48241179","location":{}}""")]
    [InlineData("""{"device_id":"48241179"}""")]
    [InlineData("""{"id":"48241179","timestamp":1772438400,"batt":86,"charge":false}""")]
    [InlineData("""[{"id":"48241179","timestamp":1772438400,"batt":86}]""")]
    [InlineData("[]")]
    public async Task JSON_without_a_fix_is_heard_and_leaves_no_crumb(string body)
    {
        (await Json(body)).Status.ShouldBe(HttpStatusCode.OK);

        Crumbs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_location_of_the_SDK_is_taken_with_metres_per_second_and_unknowns_left_out()
    {
        (await Json("""
            {"location":{"extras":{},"mock":true,"coords":{"speed_accuracy":-1,"speed":10,"longitude":11.5,"floor":null,
            "latitude":48.25,"accuracy":5,"heading":-1},
            "is_moving":false,"event":"motionchange","battery":{"level":-1},"activity":{"type":"unknown"},
            "timestamp":"2026-03-02T08:00:00.579Z"},"device_id":48241179}
            """)).Status.ShouldBe(HttpStatusCode.OK);

        Crumbs.ShouldBe([new(new(48.25, 11.5), At("2026-03-02T08:00:00.579Z"), 5, 36)]);
    }

    [Fact]
    public async Task A_flat_upload_is_taken_like_the_form_with_knots()
    {
        var (status, _) = await Json("""
            [{"id":"48241179","lat":48.25,"lon":11.5,"timestamp":1772438400,"accuracy":5,"speed":10,"bearing":90,"batt":86,"charge":true},
             {"id":"48241179","lat":"48.26","lon":"11.5","timestamp":1772438460000,"accuracy":5,"speed":-1,"bearing":-1}]
            """);

        status.ShouldBe(HttpStatusCode.OK);
        Crumbs.ShouldBe(
            [new(new(48.25, 11.5), At("2026-03-02T08:00:00Z"), 5, 18.52, 90), new(new(48.26, 11.5), At("2026-03-02T08:01:00Z"), 5)]);
        Host.Technicians.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"id":"48241179","lat":48.25,"lon":11.5,"timestamp":"yesterday"}""", "invalid_instant")]
    [InlineData("""{"id":"48241179","lat":48.25,"timestamp":1772438400}""", "missing_field")]
    [InlineData("""{"lat":48.25,"lon":11.5,"timestamp":1772438400}""", "missing_field")]
    [InlineData("""{"id":"somebody","lat":48.25,"lon":11.5,"timestamp":1772438400}""", "unknown_device")]
    [InlineData("7", "missing_field")]
    public async Task A_wrong_item_is_named_and_keeps_no_other_out(string wrong, string code)
    {
        const string Good = """{"id":"48241179","lat":48.25,"lon":11.5,"timestamp":1772438400}""";

        var (status, body) = await Json($"[{Good},{wrong},{Good.Replace("8400", "8460", StringComparison.Ordinal)}]");

        status.ShouldBe(HttpStatusCode.OK);
        Crumbs.Select(crumb => crumb.At).ShouldBe([At("2026-03-02T08:00:00Z"), At("2026-03-02T08:01:00Z")]);
        var receipt = JsonElement.Parse(body);
        receipt.GetProperty("accepted").GetInt32().ShouldBe(2);
        var rejected = receipt.GetProperty("rejected").EnumerateArray().ShouldHaveSingleItem();
        (rejected.GetProperty("index").GetInt32(), rejected.GetProperty("code").GetString()).ShouldBe((1, code));
    }

    [Fact]
    public async Task A_queue_of_one_wrong_item_does_not_block_the_phone_for_ever()
    {
        (await Json("""[{"id":"48241179","lat":48.25,"lon":11.5,"timestamp":"yesterday"}]""")).Status.ShouldBe(HttpStatusCode.OK);
        (await Json("""{"device_id":"48241179","location":[{"timestamp":"yesterday","coords":{"latitude":48,"longitude":11}}]}""")).Status
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_tracker_of_nobody_sends_stays_with_it_until_somebody_has_it()
    {
        const string Queue = """[{"id":"new","lat":48.25,"lon":11.5,"timestamp":1772438400}]""";
        (await Json(Queue)).Status.ShouldBe(HttpStatusCode.NotFound);

        Host.Technicians.Devices["new"] = "ana";

        (await Json(Queue)).Status.ShouldBe(HttpStatusCode.OK);
        Crumbs.ShouldHaveSingleItem();
    }
}
