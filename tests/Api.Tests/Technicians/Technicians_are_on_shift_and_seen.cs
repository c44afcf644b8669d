using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Technicians;

[Collection(OnOneNode.Name)]
public class Technicians_are_on_shift_and_seen(OneNode node)
{
    private static readonly int[] OutOfOrder = [30, 10, 20, 10];
    private readonly DateTimeOffset start =
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddHours(-1);

    [Fact]
    public async Task A_shift_with_its_break_shows_on_the_technician()
    {
        await TakeOn("shift-1");

        var started = await node.Http.Post("/api/technicians/shift-1/shift-start", new { at = start, endsAt = start.AddHours(8) });
        ((string?)started["status"]).ShouldBe("Available");
        ((DateTimeOffset)started["shift"]!["endsAt"]!).ShouldBe(start.AddHours(8));
        var resting = await node.Http.Post("/api/technicians/shift-1/break-start", new { until = start.AddHours(2) });
        ((string?)resting["status"]).ShouldBe("Break");
        await node.Http.Post("/api/technicians/shift-1/break-end", new { });
        ((string?)(await node.Http.Post("/api/technicians/shift-1/out-of-service", new { reason = "flat tyre" }))["outOfService"])
            .ShouldBe("flat tyre");
        await node.Http.Post("/api/technicians/shift-1/back-in-service", new { });

        var ended = await node.Http.Post("/api/technicians/shift-1/shift-end", new { });

        ((string?)ended["status"]).ShouldBe("OffShift");
        ended["shift"].ShouldBeNull();
        (await node.Http.List("/api/technicians/shift-1/timeline")).Select(e => (string)e["type"]!).ShouldBe(
        [
            "technician.registered", "technician.shift-started", "technician.break-started", "technician.break-ended",
            "technician.went-out-of-service", "technician.returned-to-service", "technician.shift-ended",
        ]);
        (await node.Http.GetAsync(new Uri("/api/technicians/nobody/timeline", UriKind.Relative))).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_refused_shift_is_a_409_and_an_unknown_technician_a_404()
    {
        await TakeOn("shift-2");

        (await node.Http.PostText("/api/technicians/shift-2/break-start", "{}")).ShouldBe((HttpStatusCode.Conflict, "off_shift", null));
        (await node.Http.PostText("/api/technicians/nobody/shift-start", "{}"))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_technician", null));
        (await node.Http.PostText("/api/technicians/nobody/position", """{"at":"2026-03-02T08:00:00Z","latitude":48,"longitude":11}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_technician", null));
        (await node.Http.PostText("/api/technicians/shift-2/position", """{"at":"2026-03-02T08:00:00Z","latitude":98,"longitude":11}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "out_of_range", "$.latitude"));
    }

    [Fact]
    public async Task Positions_of_an_hour_without_reception_make_the_track_and_the_newest_is_shown()
    {
        await OnShift("seen-1");
        var positions = OutOfOrder.Select(
            minute => new { at = start.AddMinutes(minute), latitude = 48 + (minute / 100.0), longitude = 11.0, accuracyMetres = 8.0 });

        var receipt = await node.Http.Post("/api/technicians/seen-1/positions", new { positions });

        receipt["verdicts"]!.AsArray().Select(verdict => (string?)verdict).ShouldBe(["Current", "Current", "Current", "Repeated"]);
        (await node.Http.List("/api/technicians/seen-1/track")).Select(point => (double)point["latitude"]!).ShouldBe([48.1, 48.2, 48.3]);
        var first = await node.Http.Get("/api/technicians/seen-1/track?limit=2");
        (await node.Http.Get($"/api/technicians/seen-1/track?limit=2&after={Uri.EscapeDataString((string)first["next"]!)}"))["items"]!
            .AsArray().Count.ShouldBe(1);
        var technician = await node.Http.Get("/api/technicians/seen-1");
        ((double)technician["position"]!["latitude"]!).ShouldBe(48.3);
        ((DateTimeOffset)technician["position"]!["at"]!).ShouldBe(start.AddMinutes(30));
    }

    [Fact]
    public async Task Where_somebody_is_as_the_shift_starts_is_of_the_shift_however_exactly_it_is_told()
    {
        await TakeOn("seen-0");
        var at = start.AddTicks(7);
        await node.Http.Post("/api/technicians/seen-0/shift-start", new { at, endsAt = start.AddHours(8) });

        var receipt = await node.Http.Post("/api/technicians/seen-0/position", new { at, latitude = 48, longitude = 11 });

        ((string?)receipt["verdicts"]![0]).ShouldBe("Current");
    }

    [Fact]
    public async Task Outside_the_shift_nothing_is_kept()
    {
        await TakeOn("seen-2");

        var receipt = await node.Http.Post("/api/technicians/seen-2/position", new { at = start, latitude = 48, longitude = 11 });

        ((string?)receipt["verdicts"]![0]).ShouldBe("OffShift");
        (await node.Http.List("/api/technicians/seen-2/track")).ShouldBeEmpty();
        (await node.Http.Get("/api/technicians/seen-2"))["position"].ShouldBeNull();
    }

    [Fact]
    public async Task Traccar_client_reports_by_query_form_and_json()
    {
        await OnShift("osmand-1");
        await node.Http.Post("/api/technicians/osmand-1/devices", new { device = "869 357" });
        var seconds = start.ToUnixTimeSeconds();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["id"] = "869 357",
            ["timestamp"] = $"{start.AddMinutes(10).ToUnixTimeMilliseconds()}",
            ["location"] = "48.2,11.0",
            ["accuracy"] = "5",
            ["batt"] = "80",
        });
        using var json =
            Json($$$"""{"device_id":"869 357","location":{"timestamp":"{{{start.AddMinutes(20):yyyy-MM-dd'T'HH:mm:ss'Z'}}}","coords":{"latitude":48.3,"longitude":11,"speed":10,"heading":-1,"accuracy":5,"altitude":400},"is_moving":true,"battery":{"level":0.8},"activity":{"type":"in_vehicle"} } }""");

        (await node.Http.GetAsync(
            $"/api/positions/osmand?id=869%20357&timestamp={seconds}&lat=48.1&lon=11.0&speed=10&bearing=90&altitude=400&accuracy=5&batt=80.5&charge=true")).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        (await node.Http.PostAsync("/api/positions/osmand", form)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await node.Http.PostAsync("/api/positions/osmand", json)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var track = await node.Http.List("/api/technicians/osmand-1/track");
        track.Select(point => ((double)point["latitude"]!, (DateTimeOffset)point["at"]!))
            .ShouldBe([(48.1, start), (48.2, start.AddMinutes(10)), (48.3, start.AddMinutes(20))]);
        ((double)track[0]["speedKmh"]!).ShouldBe(18.52, 1e-9);
        ((double)track[0]["headingDegrees"]!).ShouldBe(90);
        ((double)track[2]["speedKmh"]!).ShouldBe(36, 1e-9);
        track[2]["headingDegrees"].ShouldBeNull();
    }

    [Fact]
    public async Task Owntracks_reports_with_its_headers_and_other_messages_are_ignored()
    {
        await OnShift("owntracks-1");
        await node.Http.Post("/api/technicians/owntracks-1/devices", new { device = "ana/phone" });
        var key = (string)(await node.Http.Post("/api/device-keys", new { name = "Ana's phone", tracker = "ana/phone" }))["key"]!;
        (await OwnTracks("secret", "")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        (await OwnTracks(
            key,
            $$"""{"_type":"location","lat":48.1,"lon":11,"tst":{{start.ToUnixTimeSeconds()}},"acc":9,"vel":50,"cog":180,"batt":77,"tid":"an"}"""))
            .ShouldBe((HttpStatusCode.OK, "[]"));
        (await OwnTracks(key, """{"_type":"status","android":{}}""")).ShouldBe((HttpStatusCode.OK, "[]"));
        (await OwnTracks(key, "")).ShouldBe((HttpStatusCode.OK, "[]"));

        var point = (await node.Http.List("/api/technicians/owntracks-1/track")).ShouldHaveSingleItem();
        ((double)point["speedKmh"]!).ShouldBe(50);
    }

    [Theory]
    [InlineData("id=nobody&lat=48&lon=11", HttpStatusCode.NotFound, "unknown_device")]
    [InlineData("lat=48&lon=11", HttpStatusCode.BadRequest, "missing_field")]
    [InlineData("id=x&lat=48", HttpStatusCode.BadRequest, "missing_field")]
    [InlineData("id=x&lat=48&lon=NaN", HttpStatusCode.BadRequest, "missing_field")]
    [InlineData("id=x&lat=48&lon=11&timestamp=yesterday", HttpStatusCode.BadRequest, "invalid_instant")]
    [InlineData("id=x&lat=48&lon=11&timestamp=99999999999999999", HttpStatusCode.BadRequest, "invalid_instant")]
    public async Task A_tracker_that_is_wrong_is_told_what(string query, HttpStatusCode status, string code)
    {
        var (told, problem, _) = await node.Http.GetProblem($"/api/positions/osmand?{query}");

        (told, problem).ShouldBe((status, code));
    }

    [Theory]
    [InlineData("/api/positions/osmand", """{"location":{}}""", "missing_field")]
    [InlineData("/api/positions/osmand", """{"device_id":"x","location":{"timestamp":1,"coords":{"latitude":"48"}}}""", "missing_field")]
    [InlineData("/api/positions/osmand", """{"device_id":"x","location":[{"coords":{}}]}""", "invalid_instant")]
    [InlineData("/api/positions/osmand", """{"device_id":""", "invalid_json")]
    [InlineData("/api/positions/osmand", "", "missing_field")]
    [InlineData("/api/positions/owntracks", """{"_type":"location","tid":"a","lat":48}""", "missing_field")]
    [InlineData("/api/positions/owntracks", """{"_type":"location","lat":48,"lon":11,"tst":1}""", "invalid_header")]
    [InlineData("/api/positions/owntracks", "[", "invalid_json")]
    public async Task A_tracker_whose_message_is_wrong_is_told_what(string address, string body, string code)
    {
        var (status, told, _) = await node.Http.PostText(address, body);

        (status, told).ShouldBe((HttpStatusCode.BadRequest, code));
    }

    [Fact]
    public async Task One_wrong_fix_costs_no_true_one()
    {
        await OnShift("outlier-1");
        (double Latitude, double Longitude)[] fixes = [(11, 48), (48, 11), (48.001, 11), (48.002, 11)];
        var positions = fixes
            .Select((fix, minute) => new { at = start.AddMinutes(minute), latitude = fix.Latitude, longitude = fix.Longitude })
            .ToArray();

        var verdicts = new List<string?>();
        foreach (var position in positions)
            verdicts.Add((string?)(await node.Http.Post("/api/technicians/outlier-1/position", position))["verdicts"]![0]);

        verdicts.ShouldBe(["Current", "TooFast", "Current", "Current"]);
        (await node.Http.List("/api/technicians/outlier-1/track")).Select(point => (double)point["latitude"]!)
            .ShouldBe([11, 48, 48.001, 48.002]);
        await OnShift("outlier-2");
        var receipt = await node.Http.Post("/api/technicians/outlier-2/positions", new { positions });
        receipt["verdicts"]!.AsArray().Select(verdict => (string?)verdict).ShouldBe(["Current", "Late", "Current", "Current"]);
    }

    [Fact]
    public async Task A_phone_whose_clock_is_ten_minutes_ahead_is_seen_now()
    {
        await OnShift("ahead-1");
        await node.Http.Post("/api/technicians/ahead-1/devices", new { device = "ahead" });
        var before = TimeProvider.System.GetUtcNow();

        var ahead = before.AddMinutes(10).ToUnixTimeSeconds();
        (await node.Http.GetAsync(new Uri($"/api/positions/osmand?id=ahead&lat=48&lon=11&timestamp={ahead}", UriKind.Relative))).StatusCode
            .ShouldBe(HttpStatusCode.OK);

        var position = (await node.Http.Get("/api/technicians/ahead-1"))["position"].ShouldNotBeNull();
        ((DateTimeOffset)position["at"]!).ShouldBe(before, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_presses_SOS_is_shown_so_until_they_start_or_end_a_shift()
    {
        await TakeOn("sos-1");
        await node.Http.Post("/api/technicians/sos-1/devices", new { device = "sos" });
        var seconds = start.ToUnixTimeSeconds();
        var press = new Uri($"/api/positions/osmand?id=sos&lat=48&lon=11&timestamp={seconds}&alarm=sos", UriKind.Relative);

        (await node.Http.GetAsync(press)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await node.Http.GetAsync(press)).StatusCode.ShouldBe(HttpStatusCode.OK);

        ((DateTimeOffset)(await node.Http.Get("/api/technicians/sos-1"))["helpCalledAt"]!).ShouldBe(start);
        (await node.Http.List("/api/technicians/sos-1/timeline")).Select(e => (string)e["type"]!)
            .ShouldBe(["technician.registered", "technician.help-called"]);
        await node.Http.Post("/api/technicians/sos-1/shift-start", new { at = start.AddMinutes(5) });
        (await node.Http.Get("/api/technicians/sos-1"))["helpCalledAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Hours_that_Traccar_forwards_are_the_machines()
    {
        await node.Http.Post(
            "/api/machines", new { serialNumber = "TRACCAR-1", model = "L", station = "s1", commissionedAt = start.AddDays(-100) });
        var at = start.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);
        using var forwarded = Json($$$"""
            {"device":{"uniqueId":"TRACCAR-1"},
            "position":{"fixTime":"{{{at}}}","latitude":48.1,"longitude":11,"attributes":{"hours":360000000} } }
            """);

        (await node.Http.PostAsync("/api/positions/traccar", forwarded)).StatusCode.ShouldBe(HttpStatusCode.OK);

        ((double)(await node.Http.Get("/api/machines/TRACCAR-1"))["lifetimeHours"]!).ShouldBe(100, 1e-9);
    }

    [Fact]
    public async Task A_device_that_is_given_to_another_reports_for_them()
    {
        await OnShift("device-1");
        await OnShift("device-2");
        await node.Http.Post("/api/technicians/device-1/devices", new { device = "shared" });
        await node.Http.Post("/api/technicians/device-2/devices", new { device = "shared" });

        (await node.Http.GetAsync(string.Create(CultureInfo.InvariantCulture,
            $"/api/positions/osmand?id=shared&lat=48&lon=11&timestamp={start.ToUnixTimeSeconds()}"))).StatusCode
            .ShouldBe(HttpStatusCode.OK);

        (await node.Http.List("/api/technicians/device-1/track")).ShouldBeEmpty();
        (await node.Http.List("/api/technicians/device-2/track")).ShouldHaveSingleItem();
        var (_, released) = await node.Http.Send(HttpMethod.Delete, "/api/technicians/device-2/devices/shared");
        released["devices"]!.AsArray().ShouldBeEmpty();
    }

    private async Task OnShift(string id)
    {
        await TakeOn(id);
        await node.Http.Post($"/api/technicians/{id}/shift-start", new { at = start });
    }

    private Task<JsonNode> TakeOn(string id) =>
        node.Http.Post("/api/technicians",
            new { id, name = "Ana", station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });

    private async Task<(HttpStatusCode Status, string Body)> OwnTracks(string key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/positions/owntracks") { Content = Json(body) };
        request.Headers.Add("X-Limit-U", "ana");
        request.Headers.Add("X-Limit-D", "phone");
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"ana:{key}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        using var answer = await node.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
