using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Xunit.Abstractions;

namespace Dispatch.SystemTests.Phone;

/// <summary>What changes is told with the news of it: the whole day is asked for only when that does not say enough.</summary>
public class NewsTests(PhoneWorld world, ITestOutputHelper output) : IClassFixture<PhoneWorld>
{
    private static readonly string[] Told =
    [
        "state", "severity", "urgency", "work", "technician", "crew", "secondTechnician", "plannedFrom", "plannedTo", "departedAt",
        "arrivedAt", "expectedAt", "pausedFrom", "pauseReason", "preparation", "recordSigned", "requiredParts", "missingParts",
        "unprepared", "trip",
        "site", "wantedAt",
    ];

    [Fact]
    public async Task What_others_do_to_a_job_is_on_the_screen_without_asking_for_the_day()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await using var phone = await world.Open(ana);
        await phone.Until("state.current && state.jobs.length === 1");
        var asked = Days(phone);

        await world.Do(order, "contact-customer", new { agreedAt = PhoneWorld.Now.AddHours(1) });
        await world.Do(order, "depart", new { technician = ana });
        await phone.Until("state.jobs[0].state === 'EnRoute'");
        await world.Do(order, "arrive", new { technician = ana });
        await phone.Until("state.jobs[0].state === 'OnSite'");
        await world.Do(order, "pause", new { reason = "Parts" });
        await phone.Until("state.jobs[0].state === 'Paused'");

        asked.ShouldBeEmpty();
        await ShowsWhatTheNodeHas(phone, ana, order);
    }

    [Fact]
    public async Task What_the_phone_does_itself_is_told_back_to_it_and_not_asked_for()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await world.Do(order, "contact-customer", new { agreedAt = PhoneWorld.Now });
        await world.Do(order, "materials", new { });
        await using var phone = await world.Open(ana);
        await phone.Until("state.current && state.jobs.length === 1");
        var asked = Days(phone);

        await phone.Show(order);
        await phone.Step("depart");
        await phone.Until("state.jobs[0].state === 'EnRoute' && state.waiting === 0");
        await phone.Step("arrive");
        await phone.Until("state.jobs[0].state === 'OnSite' && state.waiting === 0");

        await ShowsWhatTheNodeHas(phone, ana, order);
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_that_the_phone_does_not_know_makes_it_ask_once()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await using var phone = await world.Open(ana);
        await phone.Until("state.current");
        var asked = Days(phone);

        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await phone.Until("state.jobs.length === 1 && state.current");

        asked.Count.ShouldBe(1);
    }

    private static List<string> Days(PhonePage phone)
    {
        var asked = new List<string>();
        phone.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/day", StringComparison.Ordinal)) asked.Add(request.Url);
        };
        return asked;
    }

    private async Task ShowsWhatTheNodeHas(PhonePage phone, string technician, string order)
    {
        await phone.Until("state.waiting === 0");
        var day = await world.Http.Get($"/api/technicians/{technician}/day");
        var had = day["jobs"]!.AsArray().Select(job => job!["order"]!).Single(one => (string?)one["id"] == order);
        var difference = "";
        await Eventually.TrueAsync(
            async () =>
            {
                var json = await phone.Page.EvaluateAsync<JsonElement>("id => window.phone.order(id)", order);
                var shown = JsonNode.Parse(json.GetRawText())!;
                var differ = Told.Where(field => !Same(had[field], shown[field]));
                difference = string.Join(", ", differ.Select(field => $"{field}: {had[field]} and not {shown[field]}"));
                output.WriteLine(difference);
                return difference.Length == 0;
            },
            TimeSpan.FromSeconds(5),
            "The phone shows something else than the node has");
    }

    /// <summary>In the node's words; the phone may know more of a thing.</summary>
    private static bool Same(JsonNode? had, JsonNode? shown) => (had, shown) switch
    {
        (JsonObject one, JsonObject other) => one.All(entry => !other.ContainsKey(entry.Key) || Same(entry.Value, other[entry.Key])),
        (JsonValue one, JsonValue other) when one.TryGetValue(out DateTimeOffset at) =>
            other.TryGetValue(out DateTimeOffset shownAt) && at == shownAt,
        _ => JsonNode.DeepEquals(had, shown),
    };
}
