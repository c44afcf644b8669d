using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Requests;

/// <summary>R-INT-6, also when several calls come at once.</summary>
[Collection(OnOneNode.Name)]
public class One_job_for_each_machine(OneNode node)
{
    [Fact]
    public async Task Of_eight_calls_at_once_with_keys_and_callers_of_their_own_one_is_taken_in_and_the_others_are_told_of_it()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("JOB-1", "s1"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Keyed("/api/requests", Call("JOB-1"), number)));

        TakenOnce(answers);
        (await node.Http.List("/api/requests?machine=JOB-1")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_six_orders_for_the_same_work_placed_at_once_one_is_new()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("JOB-2", "s1"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Keyed("/api/work-orders", Order("JOB-2"), number)));

        TakenOnce(answers);
        (await node.Http.Send(HttpMethod.Post, "/api/work-orders", Order("JOB-2", type: "Inspection"))).Status
            .ShouldBe(HttpStatusCode.Created);
        (await node.Http.Send(HttpMethod.Post, "/api/work-orders", Order("JOB-2", separate: true))).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_order_for_what_somebody_called_about_is_told_of_the_call()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("JOB-3", "s1"));
        var request = (string)(await node.Http.Post("/api/requests", Call("JOB-3")))["id"]!;

        var (status, body) = await node.Http.Send(HttpMethod.Post, "/api/work-orders", Order("JOB-3"));

        (status, (string?)body["code"]).ShouldBe((HttpStatusCode.Conflict, "open_job"));
        ((string)body["detail"]!).ShouldContain(request);
    }

    [Theory]
    [InlineData("/api/work-orders")]
    [InlineData("/api/requests")]
    public async Task The_same_job_sent_several_times_at_once_under_one_id_is_one_job(string path)
    {
        var machine = $"JOB-{Guid.NewGuid():N}";
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(
            path.EndsWith("requests", StringComparison.Ordinal) ? Call(machine) : Order(machine)))!;
        body["id"] = $"ONE-{machine}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => node.Http.Send(HttpMethod.Post, path, body.DeepClone())));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => (string)answer.Body["receivedAt"]!).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_skill_that_nobody_has_is_asked_about_with_those_that_are_known()
    {
        await node.Http.Post("/api/technicians", new
        {
            id = "job-4",
            station = "s1",
            name = "Jo",
            skills = (string[])["hydraulics:2"],
            home = new { latitude = 50.0, longitude = 9.0 }
        });
        var order = (string)(await node.Http.Post("/api/work-orders", Order($"JOB-{Guid.NewGuid():N}")))["id"]!;

        var (status, refused) = await Require(new { requiredSkills = (string[])["hydralics"], requiredParts = Array.Empty<string>() });
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "unknown_skill"));
        ((string)refused["detail"]!).ShouldContain("hydraulics");

        (await Require(new { requiredSkills = (string[])["hydraulics:3"], requiredParts = Array.Empty<string>() })).Status
            .ShouldBe(HttpStatusCode.OK);
        (await Require(new
        {
            requiredSkills = (string[])["hydralics"],
            requiredParts = Array.Empty<string>(),
            confirm = "A new hand comes on Monday"
        })).Status
            .ShouldBe(HttpStatusCode.OK);

        Task<(HttpStatusCode Status, JsonNode Body)> Require(object body) =>
            node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/requirements", body);
    }

    private static void TakenOnce((HttpStatusCode Status, JsonNode Body)[] answers)
    {
        var taken = answers.Single(answer => answer.Status == HttpStatusCode.Created).Body;
        foreach (var (status, body) in answers.Where(answer => answer.Status != HttpStatusCode.Created))
        {
            (status, (string?)body["code"]).ShouldBe((HttpStatusCode.Conflict, "open_job"));
            ((string)body["detail"]!).ShouldContain((string)taken["id"]!);
        }
    }

    private static object Call(string machine) =>
        new { channel = "Hotline", machine, fault = "No lift", severity = 1, urgency = "Emergency", notTold = SampleFleet.NothingTold };

    private static object Order(string machine, string type = "Repair", bool separate = false) =>
        new { type, machine, model = "L550", station = "s1", work = "No lift", severity = 2, separate };

    private async Task<(HttpStatusCode Status, JsonNode Body)> Keyed(string path, object body, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Add("X-Dispatch-User", $"desk-{number}");
        using var response = await node.Http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
