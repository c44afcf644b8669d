using System.Text;
using System.Text.Json;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;
using Dispatch.Gateway.Iso15143;
using Dispatch.Gateway.Telemetry;

namespace Dispatch.Gateway.Tests.Iso15143;

public class A_fleet_snapshot_tells_operating_hours
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly FeedOptions Feed = new() { RegisterUnknown = true };

    [Theory]
    [InlineData("""<CumulativeOperatingHours datetime="2026-05-04T10:00:00Z"><Hour>12.50</Hour></CumulativeOperatingHours>""")]
    [InlineData("""<CumulativeOperatingHours dateTime="2026-05-04T12:00:00+02:00"><Hour>12.50</Hour></CumulativeOperatingHours>""")]
    [InlineData("""<CumulativeOperatingHours><Hour>12.50</Hour><datetime>2026-05-04T10:00:00Z</datetime></CumulativeOperatingHours>""")]
    [InlineData("""<CumulativeOperatingHours><dateTime> 2026-05-04T10:00:00 </dateTime><Hour> 12.50 </Hour></CumulativeOperatingHours>""")]
    public void The_instant_is_an_attribute_or_a_child_in_either_spelling(string hours)
    {
        var reading = Xml(Machine("<SerialNumber>A1</SerialNumber>", hours)).Readings.ShouldHaveSingleItem();

        reading.Machine.ShouldBe("A1");
        reading.Reading.Hours.ShouldBe(12.5);
        reading.Reading.At.ShouldBe(At);
    }

    [Theory]
    [InlineData("http://standards.iso.org/iso/15143/-3")]
    [InlineData("http://www.jcmanet.or.jp/english2017/ISO/15143/-3/20190501")]
    [InlineData("urn:something-else")]
    public void Namespaces_and_prefixes_do_not_matter(string space)
    {
        var plain = Fleet(space, Machine("<PIN>P1</PIN>"));
        var prefixed = plain.Replace("xmlns=", "xmlns:f=", StringComparison.Ordinal)
            .Replace("<", "<f:", StringComparison.Ordinal)
            .Replace("<f:/", "</f:", StringComparison.Ordinal);

        Of(plain).Readings.Count.ShouldBe(1);
        Of(prefixed).Readings.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<SerialNumber>A1</SerialNumber><PIN>P1</PIN><EquipmentID>E1</EquipmentID>", "A1")]
    [InlineData("<SerialNumber>missing</SerialNumber><PIN>P1</PIN><EquipmentID>E1</EquipmentID>", "P1")]
    [InlineData("<SerialNumber/><EquipmentID>E1</EquipmentID>", "E1")]
    [InlineData("<PIN>Missing</PIN><EquipmentID> E1 </EquipmentID>", "E1")]
    public void A_machine_is_known_by_serial_number_else_PIN_else_equipment_id(string header, string serial) =>
        Xml(Machine(header)).Readings.ShouldHaveSingleItem().Machine.ShouldBe(serial);

    [Fact]
    public void A_machine_without_any_identity_is_rejected_alone()
    {
        var snapshot = Xml(Machine("<SerialNumber>missing</SerialNumber>") + Machine("<PIN>P2</PIN>"));

        snapshot.Rejected.Select(rejected => (rejected.Index, rejected.Code)).ShouldBe([(0, "missing_field")]);
        snapshot.Readings.ShouldHaveSingleItem().Index.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""<CumulativeIdleHours datetime="2026-05-04T10:00:00Z"><Hour>900</Hour></CumulativeIdleHours>""")]
    [InlineData("<CumulativeOperatingHours><Hour/></CumulativeOperatingHours>")]
    [InlineData("<CumulativeOperatingHours><Hour>missing</Hour></CumulativeOperatingHours>")]
    public void A_machine_without_operating_hours_is_silent_and_known_not_rejected(string body)
    {
        var snapshot = Xml(Machine("<SerialNumber>A1</SerialNumber>", body));

        snapshot.Readings.ShouldBeEmpty();
        snapshot.Rejected.ShouldBeEmpty();
        snapshot.Skipped.Select(skipped => skipped.Code).ShouldBe(["no_operating_hours"]);
        snapshot.Told.ShouldHaveSingleItem().RegisterAs.ShouldNotBeNull();
    }

    [Fact]
    public void A_machine_that_only_says_where_it_is_is_heard()
    {
        var snapshot = Xml(Machine("<SerialNumber>A1</SerialNumber>", Location("2026-05-04T09:50:00Z", 48.1)));

        snapshot.Skipped.ShouldBeEmpty();
        snapshot.Told.ShouldHaveSingleItem().Seen.ShouldBe(new Sighting(At.AddMinutes(-10), new GeoPoint(48.1, 5.95)));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.05", "-0.1")]
    public void A_place_that_is_none_is_dropped_and_the_hours_count(string latitude, string longitude)
    {
        var nowhere = $"""<Location datetime="2026-05-04T10:00:00Z"><Latitude>{latitude}</Latitude><Longitude>{longitude}</Longitude></Location>""";
        var snapshot = Xml(Machine("<SerialNumber>A1</SerialNumber>", Hours("12.5", "2026-05-04T10:00:00Z") + nowhere));

        var reading = snapshot.Readings.ShouldHaveSingleItem();
        reading.Reading.ShouldBe(new(At, 12.5));
        reading.RegisterAs.ShouldNotBeNull().Site.ShouldBeNull();
        snapshot.Told.ShouldHaveSingleItem().Seen.ShouldBeNull();
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-05-04T18:00:00", 10)]
    [InlineData("Asia/Shanghai", "2026-05-04T18:00:00+02:00", 16)]
    [InlineData("UTC", "2026-05-04 10:00:00", 10)]
    [InlineData("Europe/Berlin", "2026-05-04T12:00:00", 10)]
    public void An_instant_without_offset_is_told_in_the_feeds_zone(string zone, string written, int hour)
    {
        var feed = new FeedOptions { RegisterUnknown = true, InstantsIn = zone };
        var fleet = Fleet("urn:x", Machine("<PIN>P1</PIN>", Hours("1", written)));

        FleetSnapshot.Of(FleetXml.Read(Stream(fleet)), feed).ShouldNotBeNull()
            .Readings.ShouldHaveSingleItem().Reading.At.ShouldBe(At.AddHours(hour - 10));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" \r\n\t\r\n")]
    [InlineData("\uFEFF\n")]
    [InlineData("\uFEFF")]
    public void Blank_lines_before_the_declaration_do_no_harm(string blank) =>
        Of($"""{blank}<?xml version="1.0" encoding="UTF-8"?>{Fleet("urn:x", Machine("<PIN>P1</PIN>"))}""").Readings.Count.ShouldBe(1);

    [Fact]
    public void What_else_names_the_machine_is_kept()
    {
        var header = "<OEMName>Acme</OEMName><SerialNumber>A1</SerialNumber><PIN>P1</PIN><EquipmentID>E1</EquipmentID>";

        Xml(Machine(header)).Readings.ShouldHaveSingleItem().Identity.ShouldBe(new("Acme", "P1", "E1"));
    }

    [Theory]
    [InlineData("-1", "2026-05-04T10:00:00Z", "out_of_range")]
    [InlineData("NaN", "2026-05-04T10:00:00Z", "out_of_range")]
    [InlineData("many", "2026-05-04T10:00:00Z", "out_of_range")]
    [InlineData("1", "yesterday", "invalid_instant")]
    public void Unreadable_hours_are_rejected_alone(string hours, string at, string code)
    {
        var snapshot = Xml(Machine("<PIN>P1</PIN>", Hours(hours, at)) + Machine("<PIN>P2</PIN>"));

        snapshot.Rejected.Select(rejected => (rejected.Index, rejected.Code)).ShouldBe([(0, code)]);
        snapshot.Readings.ShouldHaveSingleItem().Machine.ShouldBe("P2");
    }

    [Fact]
    public void Hours_without_an_instant_have_that_of_the_snapshot() =>
        Of("""<Fleet snapshotTime="2026-05-04T10:00:00Z"><Equipment><EquipmentHeader><PIN>P1</PIN></EquipmentHeader><CumulativeOperatingHours><Hour>1</Hour></CumulativeOperatingHours></Equipment></Fleet>""")
            .Readings.ShouldHaveSingleItem().Reading.At.ShouldBe(At);

    [Fact]
    public void Install_date_of_year_one_empty_tanks_and_circular_links_do_no_harm()
    {
        var machine = Machine(
            "<UnitInstallDateTime>0001-01-01T00:00:00Z</UnitInstallDateTime><PIN>P1</PIN>",
            Hours("1", "2026-05-04T10:00:00Z")
                + "<FuelRemaining><Percent>10</Percent><FuelTankCapacity>0</FuelTankCapacity></FuelRemaining>");
        var snapshot =
            Of($"<Fleet><Links><rel>self</rel><href>/0</href></Links><Links><rel>next</rel><href>/0</href></Links>{machine}</Fleet>");

        snapshot.Readings.ShouldHaveSingleItem().RegisterAs.ShouldNotBeNull().CommissionedAt.ShouldBeNull();
    }

    [Fact]
    public void An_unknown_machine_is_registered_unverified_where_it_stands()
    {
        var location = """<Location datetime="2026-05-04T09:00:00Z"><Latitude>48.18</Latitude><Longitude>5.95</Longitude></Location>""";
        var reading = Xml(Machine("<Model>W200</Model><PIN>P1</PIN>", Hours("1", "2026-05-04T10:00:00Z") + location)).Readings
            .ShouldHaveSingleItem();

        reading.Reading.Position.ShouldBeNull("the place is an hour older than the hours");
        reading.RegisterAs.ShouldBe(
            new("W200", null, null, null, null, new GeoPoint(48.18, 5.95), "UTC", Verified: false) { Identity = new(Pin: "P1") });
    }

    [Theory]
    [InlineData("<OEMName>Maker</OEMName><Model>missing</Model>")]
    [InlineData("<OEMName>Maker</OEMName><Model/>")]
    [InlineData("")]
    public void A_missing_model_is_unknown_not_the_maker(string header) =>
        Xml(Machine("<PIN>P1</PIN>" + header)).Readings.ShouldHaveSingleItem().RegisterAs.ShouldNotBeNull().Model.ShouldBe("unknown");

    [Fact]
    public void A_feed_that_may_not_register_brings_only_readings() =>
        FleetSnapshot.Of(FleetXml.Read(Stream(Fleet("urn:x", Machine("<PIN>P1</PIN>")))), new()).ShouldNotBeNull()
            .Readings.ShouldHaveSingleItem().RegisterAs.ShouldBeNull();

    [Fact]
    public void Fault_codes_are_kept_wherever_they_stand()
    {
        var fault = """<Faults><FaultCode datetime="2026-05-04T09:00:00Z"><CodeIdentifier>100-3</CodeIdentifier><CodeDescription>Oil &lt;low&gt;</CodeDescription><CodeSeverity>High</CodeSeverity></FaultCode></Faults>""";
        var faults =
            Xml(Machine("<PIN>P1</PIN>", Hours("1", "2026-05-04T10:00:00Z") + fault)).Readings.ShouldHaveSingleItem().Reading.Faults
            .ShouldNotBeNull();

        JsonElement.Parse(faults)[0].EnumerateObject().Select(field => (field.Name, field.Value.GetString()))
            .ShouldBe([("code", "100-3"), ("description", "Oil <low>"), ("severity", "High"), ("at", "2026-05-04T09:00:00Z")]);
    }

    [Theory]
    [InlineData("""{"Fleet":{"version":"1","Equipment":[%]}}""")]
    [InlineData("""{"Fleet":{"Equipment":%}}""")]
    [InlineData("""{"version":"1","snapshotTime":"2026-05-04T11:00:00Z","Links":[{"rel":"self","href":"/0"}],"Equipment":[%]}""")]
    [InlineData("""[{"links":[{"rel":"self","href":"/0"}],"equipment":[%]}]""")]
    [InlineData("""[%]""")]
    [InlineData("""[{"links":[]},%]""")]
    public void JSON_is_taken_in_each_wrapping(string document)
    {
        const string machine =
            """{"EquipmentHeader":{"OEMName":"Maker","Model":"W200","SerialNumber":"A1"},"CumulativeOperatingHours":{"Hour":12.5,"datetime":"2026-05-04T10:00:00Z"},"Location":{"Latitude":"48.18","Longitude":5.95}}""";
        var reading = Json(document.Replace("%", machine, StringComparison.Ordinal)).Readings.ShouldHaveSingleItem();

        reading.Machine.ShouldBe("A1");
        reading.Reading.ShouldBe(new(At, 12.5, new GeoPoint(48.18, 5.95)));
    }

    [Fact]
    public void JSON_made_from_XML_keeps_its_attributes_and_prefixes() =>
        Json("""{"ns2:Fleet":{"@version":"1","ns2:Equipment":{"ns2:EquipmentHeader":{"ns2:PIN":"P1"},"ns2:CumulativeOperatingHours":{"@datetime":"2026-05-04T10:00:00Z","ns2:Hour":"12.5"}}}}""")
            .Readings.ShouldHaveSingleItem().Reading.Hours.ShouldBe(12.5);

    [Fact]
    public void A_series_of_hours_brings_them_all() =>
        Json("""{"Equipment":[{"EquipmentHeader":{"PIN":"P1"},"CumulativeOperatingHours":[{"Hour":1,"datetime":"2026-05-04T10:00:00Z"},{"Hour":2,"datetime":"2026-05-04T11:00:00Z"}]}]}""")
            .Readings.Select(reading => (reading.Index, reading.Reading.Hours)).ShouldBe([(0, 1), (0, 2)]);

    [Theory]
    [InlineData("""{"Fleet":{}}""")]
    [InlineData("""{"Links":[],"Equipment":[]}""")]
    [InlineData("""[{"links":[{"rel":"self","href":"/0"}]}]""")]
    public void An_empty_fleet_is_a_fleet(string document)
    {
        var snapshot = Json(document);

        snapshot.Machines.ShouldBe(0);
        snapshot.Rejected.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""[1,"two",null]""")]
    [InlineData("""{"error":"unauthorized"}""")]
    public void Something_else_is_no_fleet(string document) =>
        FleetSnapshot.Of(FleetJson.Read(Encoding.UTF8.GetBytes(document)), Feed).ShouldBeNull();

    private static FleetSnapshot Xml(string machines) => Of(Fleet("http://standards.iso.org/iso/15143/-3", machines));

    private static FleetSnapshot Of(string xml) => FleetSnapshot.Of(FleetXml.Read(Stream(xml)), Feed).ShouldNotBeNull();

    private static FleetSnapshot Json(string json) =>
        FleetSnapshot.Of(FleetJson.Read(Encoding.UTF8.GetBytes(json)), Feed).ShouldNotBeNull();

    private static MemoryStream Stream(string xml) => new(Encoding.UTF8.GetBytes(xml));

    private static string Fleet(string space, string machines) => $"""<Fleet xmlns="{space}" version="1">{machines}</Fleet>""";

    private static string Machine(string header, string? body = null) =>
        $"<Equipment><EquipmentHeader>{header}</EquipmentHeader>{body ?? Hours("12.5", "2026-05-04T10:00:00Z")}</Equipment>";

    private static string Location(string at, double latitude) =>
        $"""<Location datetime="{at}"><Latitude>{latitude}</Latitude><Longitude>5.95</Longitude></Location>""";

    private static string Hours(string hours, string at) =>
        $"""<CumulativeOperatingHours datetime="{at}"><Hour>{hours}</Hour></CumulativeOperatingHours>""";
}
