using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Telemetry;

[Collection(OnOneNode.Name)]
public class A_snapshot_makes_machines_known(OneNode node)
{
    private const string Snapshot = """
        <Fleet xmlns="http://standards.iso.org/iso/15143/-3" version="1">
          <Equipment><EquipmentHeader><OEMName>Maker</OEMName><Model>W200</Model><SerialNumber>ISO-1</SerialNumber></EquipmentHeader>
            <Location datetime="2026-05-04T10:00:00Z"><Latitude>48.1</Latitude><Longitude>5.9</Longitude></Location>
            <CumulativeOperatingHours><Hour>654.10</Hour><datetime>2026-05-04T10:00:00Z</datetime></CumulativeOperatingHours></Equipment>
          <Equipment><EquipmentHeader><SerialNumber>ISO-2</SerialNumber></EquipmentHeader></Equipment>
        </Fleet>
        """;

    [Fact]
    public async Task Posted_twice_it_shows_its_machines_once_with_their_hours_and_what_they_owe()
    {
        for (var time = 0; time < 2; time++)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Snapshot));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
            using var answer = await node.Http.PostAsync("/api/telemetry/iso15143", content);
            var receipt = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            ((int)receipt["accepted"]!).ShouldBe(1, receipt.ToJsonString());
            ((int)receipt["skipped"]![0]!["index"]!).ShouldBe(1);
        }

        var machine = await node.Http.Get("/api/machines/ISO-1");
        ((double)machine["lifetimeHours"]!).ShouldBe(654.1);
        ((bool)machine["verified"]!).ShouldBeFalse();
        ((string?)machine["model"]).ShouldBe("W200");
        (await node.Http.List("/api/machines/ISO-1/readings")).ShouldHaveSingleItem();
        (await node.Http.List("/api/maintenance/due")).Where(service => (string?)service["serialNumber"] == "ISO-1")
            .Select(service => (string?)service["line"]).ShouldBe(["600h"]);
    }
}
