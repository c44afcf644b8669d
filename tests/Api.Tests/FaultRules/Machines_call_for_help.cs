using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.FaultRules;

/// <summary>F-46 over HTTP: a fault that a machine tells opens a request or joins the open one.</summary>
[Collection(OnOneNode.Name)]
public class Machines_call_for_help(OneNode node)
{
    private static readonly DateTimeOffset Lately =
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60 * 60).AddHours(-1);

    [Fact]
    public async Task A_fault_opens_a_request_of_the_telemetry_channel_with_severity_words_and_advice()
    {
        await Machine("HELP-1");

        await Tell("HELP-1", 0, 100, 1);

        var request = await TheRequest("HELP-1");
        ((string?)request["channel"], (int)request["severity"]!, (string?)request["owner"], (string?)request["state"])
            .ShouldBe(("Telemetry", 1, "telemetry", "Open"));
        ((string)request["fault"]!).ShouldStartWith("SPN 100 FMI 1. Engine oil pressure far too low");
        ((string?)request["told"]!["code"], (string?)request["told"]!["rule"]).ShouldBe(("100/1", "j1939-100-1"));
        ((string)request["told"]!["advice"]!["zh"]!).ShouldContain("停机");
        request["clocks"]!.AsArray().ShouldNotBeEmpty();
        var fault = (await Faults("/api/machines/HELP-1/faults")).ShouldHaveSingleItem();
        ((int)fault["spn"]!, (string?)fault["request"], fault["clearedAt"]).ShouldBe((100, (string?)request["id"], null));
    }

    [Fact]
    public async Task Whatever_races_there_is_one_request_and_the_others_join_it()
    {
        await Machine("HELP-2");

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(round => new[] { (100, 1), (110, 0), (117, 1) }
            .Select(code => Tell("HELP-2", round, code.Item1, code.Item2))));

        await Holds(async () =>
            (await Faults("/api/machines/HELP-2/faults")).Count(fault => fault["request"] is not null).ShouldBe(3));
        var request = await TheRequest("HELP-2", calls: 2);
        request["calls"]!.AsArray().Select(call => (string?)call!["channel"]).ShouldAllBe(channel => channel == "Telemetry");
    }

    [Fact]
    public async Task A_fault_joins_what_a_customer_called_about_and_makes_it_as_bad_as_it_is()
    {
        await Machine("HELP-3");
        var called = await node.Http.Post(
            "/api/requests", new { channel = "Email", machine = "HELP-3", fault = "it smokes", severity = 4 });

        await Tell("HELP-3", 0, 100, 1);

        var request = await TheRequest("HELP-3", calls: 1);
        ((string?)request["id"], (string?)request["channel"]).ShouldBe(((string?)called["id"], "Email"));
        await Holds(async () => ((int)(await TheRequest("HELP-3", calls: 1))["severity"]!).ShouldBe(1));
    }

    [Fact]
    public async Task Once_it_is_closed_the_fault_that_is_still_told_opens_another()
    {
        await Machine("HELP-4");
        await Tell("HELP-4", 0, 100, 1);
        var first = await TheRequest("HELP-4");
        await Tell("HELP-4", 1, 100, 1);
        (await node.Http.List("/api/requests?machine=HELP-4")).Count.ShouldBe(1);

        await node.Http.Post($"/api/requests/{first["id"]}/withdraw", new { reason = "a cable" });
        await Holds(async () =>
            (await Faults("/api/machines/HELP-4/faults")).Single()["raisedAt"].ShouldBeNull());
        await Report("HELP-4", TimeProvider.System.GetUtcNow(), 101, """[{"spn":100,"fmi":1}]""");

        await Holds(async () => (await node.Http.List("/api/requests?machine=HELP-4")).Count.ShouldBe(2));
    }

    [Fact]
    public async Task Fleet_snapshots_tell_faults_too_and_a_rule_of_a_model_can_be_for_a_code_of_the_makers_own()
    {
        await Machine("HELP-5");
        await node.Http.Send(HttpMethod.Put, "/api/fault-rules/own-e07", new
        {
            code = "e-07",
            model = "L5",
            severity = 3,
            advice = new { en = "Look at the cab.", zh = "检查驾驶室。", es = "Mire la cabina." },
        });
        var at = Lately.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        using var content = new StringContent(
            $"""
            <Fleet version="1"><Equipment><EquipmentHeader><SerialNumber>HELP-5</SerialNumber><Model>L550</Model></EquipmentHeader>
            <CumulativeOperatingHours datetime="{at}"><Hour>100</Hour></CumulativeOperatingHours>
            <FaultCode datetime="{at}"><CodeIdentifier>E-07</CodeIdentifier><CodeDescription>Cab light</CodeDescription></FaultCode>
            </Equipment></Fleet>
            """,
            Encoding.UTF8,
            "application/xml");
        (await node.Http.PostAsync("/api/telemetry/iso15143", content)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var request = await TheRequest("HELP-5");
        ((string)request["fault"]!, (string?)request["symptom"], (int)request["severity"]!)
            .ShouldBe(("E-07: Cab light. Look at the cab.", "Cab light", 3));
    }

    [Fact]
    public async Task Faults_are_listed_page_by_page()
    {
        await Machine("HELP-6");
        await Report("HELP-6", Lately, 100, """[{"spn":1,"fmi":1},{"spn":2,"fmi":1},{"spn":3,"fmi":1}]""");

        var first = await node.Http.Get("/api/machines/HELP-6/faults?limit=2");
        var second = await node.Http.Get($"/api/machines/HELP-6/faults?limit=2&after={Uri.EscapeDataString((string)first["next"]!)}");

        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(fault => (string?)fault!["code"])
            .ShouldBe(["1/1", "2/1", "3/1"]);
        second["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Faults_of_a_machine_nobody_knows_are_not_found() =>
        (await node.Http.Send(HttpMethod.Get, "/api/machines/HELP-0/faults")).Status.ShouldBe(HttpStatusCode.NotFound);

    private Task<JsonNode> Machine(string serial) => node.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));

    private Task<JsonNode> Tell(string serial, int minute, int spn, int fmi) =>
        Report(serial, Lately.AddMinutes(minute), 100, $$"""[{"spn":{{spn}},"fmi":{{fmi}}}]""");

    private Task<JsonNode> Report(string serial, DateTimeOffset at, double hours, string faults)
    {
        var reading = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(SampleFleet.Reading(serial, at, hours)))!;
        reading["faults"] = JsonNode.Parse(faults);
        return node.Http.Post("/api/telemetry/readings", new[] { reading });
    }

    private async Task<JsonNode[]> Faults(string path) => [.. (await node.Http.Get(path))["items"]!.AsArray().Select(fault => fault!)];

    private static Task Holds(Func<Task> condition) => Eventually.TrueAsync(
        async () =>
        {
            try
            {
                await condition();
                return true;
            }
            catch (ShouldAssertException)
            {
                return false;
            }
        },
        TimeSpan.FromSeconds(20),
        "It did not come so");

    private async Task<JsonNode> TheRequest(string serial, int calls = 0)
    {
        JsonNode? found = null;
        await Holds(async () =>
        {
            found = (await node.Http.List($"/api/requests?machine={serial}")).ShouldHaveSingleItem();
            found["calls"]!.AsArray().Count.ShouldBe(calls);
        });
        return found!;
    }
}
