using System.Text;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;
using Dispatch.Gateway.Telemetry;

namespace Dispatch.Gateway.Tests.Telemetry;

public class Readings_are_taken_apart_one_by_one
{
    private const string Good = """{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":12.5}""";

    [Fact]
    public void A_full_reading_arrives_with_position_and_faults()
    {
        var parsed = Parse(
            """[{"faults":[{"fmi":3,"spn":100},{"spn":524287,"fmi":31}],"longitude":-3.7,"latitude":40.4,"operatingHours":0,"at":"2026-05-04T10:00:00.5+08:00","machine":"SN/1 ü"}]""");

        parsed.Rejected.ShouldBeEmpty();
        parsed.Readings.ShouldBe([new(0, "SN/1 ü", new Reading(
            new(2026, 5, 4, 2, 0, 0, 500, TimeSpan.Zero), 0, new GeoPoint(40.4, -3.7),
            """[{"spn":100,"fmi":3},{"spn":524287,"fmi":31}]"""))]);
        parsed.Readings[0].Reading.At.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("7", "wrong_type")]
    [InlineData("null", "wrong_type")]
    [InlineData("[1,[2]]", "wrong_type")]
    [InlineData("{}", "missing_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z"}""", "missing_field")]
    [InlineData("""{"machine":"SN1","operatingHours":1}""", "missing_field")]
    [InlineData("""{"at":"2026-05-04T10:00:00Z","operatingHours":1}""", "missing_field")]
    [InlineData("""{"machine":7,"at":"2026-05-04T10:00:00Z","operatingHours":1}""", "wrong_type")]
    [InlineData("""{"machine":"","at":"2026-05-04T10:00:00Z","operatingHours":1}""", "invalid_value")]
    [InlineData("""{"machine":" SN1","at":"2026-05-04T10:00:00Z","operatingHours":1}""", "invalid_value")]
    [InlineData("""{"machine":"S\u0000N","at":"2026-05-04T10:00:00Z","operatingHours":1}""", "invalid_value")]
    [InlineData("""{"machine":"\uD800","at":"2026-05-04T10:00:00Z","operatingHours":1}""", "invalid_value")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00","operatingHours":1}""", "invalid_instant")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04","operatingHours":1}""", "invalid_instant")]
    [InlineData("""{"machine":"SN1","at":"2026-02-30T10:00:00Z","operatingHours":1}""", "invalid_instant")]
    [InlineData("""{"machine":"SN1","at":"0001-01-01T00:00:00+14:00","operatingHours":1}""", "invalid_instant")]
    [InlineData("""{"machine":"SN1","at":1777888800,"operatingHours":1}""", "invalid_instant")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":"1"}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":null}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":{"a":[{"b":1}]}}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":-0.1}""", "out_of_range")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1e999}""", "out_of_range")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":NaN}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":-Infinity}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"operatingHours":2}""", "duplicate_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"hours":{"x":[]}}""", "unknown_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","OperatingHours":1}""", "unknown_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"\uD800":1}""", "unknown_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"latitude":1}""", "missing_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"latitude":90.1,"longitude":0}""", "out_of_range")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"latitude":0,"longitude":-181}""", "out_of_range")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"faults":{}}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"faults":[7]}""", "wrong_type")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"faults":[{"spn":1}]}""", "missing_field")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"faults":[{"spn":1.5,"fmi":1}]}""", "out_of_range")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"faults":[{"spn":1,"fmi":32}]}""", "out_of_range")]
    [InlineData("""{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":1,"faults":[{"spn":1,"fmi":1,"oc":[1]}]}""",
        "unknown_field")]
    public void A_wrong_item_is_rejected_alone(string item, string code)
    {
        var parsed = Parse($"[{Good},{item},{Good}]");

        parsed.Problem.ShouldBeNull();
        parsed.Readings.Select(reading => reading.Index).ShouldBe([0, 2]);
        parsed.Rejected.Select(rejected => (rejected.Index, rejected.Code)).ShouldBe([(1, code)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[{\"machine\":\"SN1\",}]")]
    [InlineData("[1,]")]
    [InlineData("[] []")]
    [InlineData("[NaN")]
    [InlineData("nonsense")]
    public void A_body_that_is_no_JSON_is_refused_whole(string body) =>
        Parse(body, ReadingsFormat.Array).Problem.ShouldNotBeNull().Code.ShouldBe("invalid_json");

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    public void A_body_that_is_no_array_is_refused_whole(string body) =>
        Parse(body, ReadingsFormat.Array).Problem.ShouldNotBeNull().Code.ShouldBe("wrong_type");

    [Fact]
    public void Too_many_readings_are_refused_whole() =>
        Parse($"[{Good},{Good},{Good}]", maxItems: 2).Problem.ShouldNotBeNull().Status.ShouldBe(413);

    [Fact]
    public void A_broken_line_is_rejected_alone()
    {
        var parsed = Parse($"{Good}\n\n{{\"machine\":\r\n  {Good}\r\n{Good} {Good}\n7 7\n{Good}", ReadingsFormat.Lines);

        parsed.Problem.ShouldBeNull();
        parsed.Readings.Select(reading => reading.Index).ShouldBe([0, 2, 5]);
        parsed.Rejected.Select(rejected => (rejected.Index, rejected.Code))
            .ShouldBe([(1, "invalid_json"), (3, "invalid_json"), (4, "invalid_json")]);
    }

    [Fact]
    public void Lines_of_which_none_is_JSON_are_refused_whole() =>
        Parse("a\nb\n", ReadingsFormat.Lines).Problem.ShouldNotBeNull().Code.ShouldBe("invalid_json");

    [Theory]
    [InlineData($" \r\n[{Good}]", ReadingsFormat.Array, 1)]
    [InlineData($"\uFEFF[{Good},{Good}]", ReadingsFormat.Array, 2)]
    [InlineData($"\uFEFF{Good}\n{Good}\n{Good}", ReadingsFormat.Lines, 3)]
    public void Blanks_around_and_a_byte_order_mark_are_no_part_of_it(string body, ReadingsFormat format, int count) =>
        Parse(body, format).Readings.Count.ShouldBe(count);

    [Fact]
    public void An_escaped_plus_in_an_instant_is_a_plus() =>
        Parse("""[{"machine":"SN1","at":"2026-05-04T10:00:00\u002B02:00","operatingHours":1}]""").Readings.Single().Reading.At
            .ShouldBe(new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero));

    private static ParsedReadings Parse(string body, ReadingsFormat format = ReadingsFormat.Array, int maxItems = 100) =>
        ReadingsParser.Parse(Encoding.UTF8.GetBytes(body), format, maxItems);
}
