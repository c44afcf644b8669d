using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Telemetry;

/// <summary>F-33 to F-36, F-44, F-91, over HTTP.</summary>
[Collection(OnOneNode.Name)]
public class Machines_are_heard_as_they_speak(OneNode node)
{
    /// <summary>Within the last day, in whole minutes.</summary>
    private static readonly DateTimeOffset Lately =
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60 * 60).AddHours(-1);

    private static readonly double[][][] Around = [[[139, 35], [140, 35], [140, 36], [139, 36], [139, 35]]];

    [Fact]
    public async Task A_place_counts_from_its_own_instant_also_alone()
    {
        await Snapshot(Equipment("PLACE-1", Location(0, 48.1, 5.9) + Hours(0, 100)));
        await Snapshot(Equipment("PLACE-1", Location(10, 48.3, 5.9) + Hours(0, 100)));
        await Place("PLACE-1", 10, 48.3);

        await Snapshot(Equipment("PLACE-1", Location(20, 48.5, 5.9)));
        await Place("PLACE-1", 20, 48.5);

        await Snapshot(Equipment("PLACE-1", Location(-40_000, 40, 5.9) + Hours(30, 100.5)));
        await Place("PLACE-1", 20, 48.5);
    }

    [Fact]
    public async Task Machines_that_only_give_their_name_or_their_place_are_known()
    {
        var receipt = await Snapshot(Equipment("SILENT-1", "") + Equipment("PLACED-1", Location(0, 48.1, 5.9)));

        receipt["rejected"]!.AsArray().ShouldBeEmpty(receipt.ToJsonString());
        receipt["skipped"]!.AsArray().Select(skipped => (int)skipped!["index"]!).ShouldBe([0]);
        (await node.Http.Get("/api/machines/SILENT-1"))["lifetimeHours"].ShouldBeNull();
        var placed = await node.Http.Get("/api/machines/PLACED-1");
        placed["lifetimeHours"].ShouldBeNull();
        placed["readingAt"].ShouldBeNull();
        await Place("PLACED-1", 0, 48.1);
    }

    [Fact]
    public async Task A_machine_has_many_names_and_is_one()
    {
        await node.Http.Post("/api/stations", SampleFleet.Station("names"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("Names-1", "names"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("NAMESPIN0000001", "names"));

        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("ｎａｍｅｓ－１", Lately, 10) });
        await Snapshot(Equipment("names-1", Hours(1, 11), "<OEMName>Acme</OEMName><PIN>PIN-N1</PIN><EquipmentID>N 17</EquipmentID>"));
        await Snapshot(Equipment("BOX-9", Hours(1, 20), "<OEMName>Acme</OEMName><PIN>namespin0000001</PIN>"));
        await Snapshot(Equipment("NAMES-1", Hours(1, 5_000), "<OEMName>Bolt</OEMName>"));

        var machine = await node.Http.Get("/api/machines/NAMES-1");
        ((string?)machine["serialNumber"], (double)machine["lifetimeHours"]!).ShouldBe(("Names-1", 11));
        ((string?)machine["maker"], (string?)machine["pin"], (string?)machine["equipmentId"]).ShouldBe(("Acme", "PIN-N1", "N 17"));
        ((double)(await node.Http.Get("/api/machines/NAMESPIN0000001"))["lifetimeHours"]!).ShouldBe(20);
        ((double)(await node.Http.Get("/api/machines/NAMES-1%40Bolt"))["lifetimeHours"]!).ShouldBe(5_000);
        (await node.Http.List("/api/machines?query=n%2017")).ShouldHaveSingleItem();
        (await node.Http.List("/api/machines?query=names-1")).Count.ShouldBe(2);
        await node.Http.Post("/api/machines", SampleFleet.Machine("NAMES-1", "names"));
        (await node.Http.List("/api/machines?query=names-1")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_about_a_machine_that_has_moved_is_measured_to_where_it_is()
    {
        await node.Http.Post("/api/stations", SampleFleet.Station("moved"));
        await node.Http.Post("/api/machines", new
        {
            serialNumber = "MOVED-1",
            model = "W200",
            station = "moved",
            site = new { latitude = 50.1, longitude = 9.1 },
        });
        await node.Http.Post("/api/telemetry/readings", new[]
        {
            new { machine = "MOVED-1", at = Lately, operatingHours = 10.0, latitude = 54.0, longitude = 9.1 },
        });

        var preview = await node.Http.Post("/api/dispatch/preview", new { machine = "moved-1" });
        ((double)preview["site"]!["latitude"]!).ShouldBe(54);
        ((double)preview["moved"]!["kmFromSite"]!).ShouldBeInRange(433, 434);
        var request = await node.Http.Post(
            "/api/requests",
            new { channel = "Hotline", machine = "moved-1", fault = "no lift", severity = 2, notTold = SampleFleet.NothingTold });
        ((string?)request["machine"], (double)request["site"]!["latitude"]!).ShouldBe(("MOVED-1", 54));
        ((double)request["evidence"]!["distanceKm"]!).ShouldBeInRange(560, 600);
    }

    [Fact]
    public async Task What_a_feed_made_known_waits_to_be_confirmed_with_the_station_whose_it_seems_to_be()
    {
        await node.Http.Post("/api/stations", new
        {
            id = "confirms",
            name = "Confirms",
            country = "JP",
            timeZone = "Asia/Tokyo",
            location = new { latitude = 35.5, longitude = 139.5 },
            territory = new { type = "Polygon", coordinates = Around },
        });
        await Snapshot(Equipment("CONFIRM-1", Location(0, 35.6, 139.6) + Hours(0, 650)));

        var waiting = (await node.Http.List("/api/machines/to-confirm"))
            .Single(one => (string?)one["machine"]!["serialNumber"] == "CONFIRM-1");
        ((string?)waiting["proposedStation"]).ShouldBe("confirms");
        var confirmed = await node.Http.Post("/api/machines/confirm-1/confirm", new { station = "confirms", model = "W200" });
        ((string?)confirmed["station"], (string?)confirmed["timeZone"], (string?)confirmed["model"], (bool)confirmed["verified"]!)
            .ShouldBe(("confirms", "Asia/Tokyo", "W200", true));
        (await node.Http.List("/api/machines/to-confirm"))
            .ShouldNotContain(one => (string?)one["machine"]!["serialNumber"] == "CONFIRM-1");
        (await node.Http.List("/api/maintenance/due?station=confirms")).ShouldNotBeEmpty();
    }

    private async Task Place(string machine, double minutes, double latitude)
    {
        var found = await node.Http.Get($"/api/machines/{machine}");
        ((double)found["position"]!["latitude"]!, (DateTimeOffset)found["positionAt"]!).ShouldBe((latitude, Lately.AddMinutes(minutes)));
    }

    private async Task<JsonNode> Snapshot(string equipment)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"""
            <Fleet xmlns="http://standards.iso.org/iso/15143/-3" version="1">{equipment}</Fleet>
            """));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var answer = await node.Http.PostAsync("/api/telemetry/iso15143", content);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static string Equipment(string serial, string body, string more = "") =>
        $"<Equipment><EquipmentHeader><SerialNumber>{serial}</SerialNumber>{more}</EquipmentHeader>{body}</Equipment>";

    private static string Location(double minutes, double latitude, double longitude) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<Location datetime="{Lately.AddMinutes(minutes):O}"><Latitude>{latitude}</Latitude><Longitude>{longitude}</Longitude></Location>""");

    private static string Hours(double minutes, double hours) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<CumulativeOperatingHours datetime="{Lately.AddMinutes(minutes):O}"><Hour>{hours}</Hour></CumulativeOperatingHours>""");
}
