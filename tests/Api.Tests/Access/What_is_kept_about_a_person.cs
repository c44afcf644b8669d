using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access;

/// <summary>Two of each: all that was written about one is in what they are told, and nothing of the other.</summary>
[Collection(OnOneNode.Name)]
public class What_is_kept_about_a_person(OneNode node)
{
    private static readonly string[] Skills = ["engine"];

    [Fact]
    public async Task Given_a_technician_then_all_that_was_written_about_them_is_told_and_nothing_of_another()
    {
        var (one, other) = (Name("tech"), Name("tech"));
        foreach (var id in (string[])[one, other]) await Technician(id);

        var told = await node.Http.GetStringAsync($"/api/technicians/{one}/personal-data");

        foreach (var piece in (string[])
            [
                $"Name of {one}", $"86 {one}", $"tracker-{one}", $"push.example.com/{one}",
                $"Note on {one}", $"\"latitude\":50.0625", $"order-{one}",
            ])
            told.ShouldContain(piece);
        told.ShouldNotContain(other);
        told.ShouldNotContain("BTBZMqHH6r4Tts7J_aSIgg");
        var seen = (await node.Http.List($"/api/audit?subject={one}&kind=personal_data_seen")).ShouldHaveSingleItem();
        ((string?)seen["actor"]).ShouldBe("user:administrator");
    }

    [Fact]
    public async Task Given_a_technician_who_left_then_they_are_erased_and_what_they_did_stays_by_their_id()
    {
        var one = Name("tech");
        await Technician(one);

        (await Erase($"/api/technicians/{one}")).ShouldBe((HttpStatusCode.Conflict, "technician_works"));
        await node.Http.Post($"/api/work-orders/order-{one}/cancel", new { reason = "CustomerWithdrew" });
        await node.Http.Post($"/api/technicians/{one}/close", new { });
        (await Erase($"/api/technicians/{one}")).Status.ShouldBe(HttpStatusCode.NoContent);

        var told = await node.Http.GetStringAsync($"/api/technicians/{one}/personal-data");
        foreach (var piece in (string[])[$"Name of {one}", $"86 {one}", $"push.example.com/{one}", "50.0625", "positions/track",
            "\"devices\""])
            told.ShouldNotContain(piece);
        told.ShouldContain($"order-{one}");
        (await node.Http.Get($"/api/technicians/{one}"))["name"].ShouldBeNull();
        (await node.Http.List($"/api/audit?subject={one}&kind=person_erased")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Given_a_customer_then_their_contacts_callers_machines_and_orders_are_told_and_nothing_of_another()
    {
        var (one, other) = (Name("cust"), Name("cust"));
        foreach (var id in (string[])[one, other]) await Customer(id);

        var told = await node.Http.GetStringAsync($"/api/customers/{one}/personal-data");

        foreach (var piece in (string[])
            [
                $"Name of {one}", $"{one}@example.com", $"Street of {one}", $"Notes on {one}",
                $"Contact of {one}", $"Caller of {one}", $"machine-{one}", $"order-{one}",
            ])
            told.ShouldContain(piece);
        told.ShouldNotContain(other);
    }

    [Fact]
    public async Task Given_a_customer_who_is_erased_then_only_ids_are_left_and_the_audit_log_says_who_did_it()
    {
        var one = Name("cust");
        await node.Http.Post("/api/customers", new { id = one, kind = "Person", name = $"Name of {one}", phone = "+86 130 0000 0000" });

        (await Erase($"/api/customers/{one}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await node.Http.GetStringAsync($"/api/customers/{one}/personal-data")).ShouldNotContain($"Name of {one}");
        var erased = (await node.Http.List($"/api/audit?subject={one}&kind=person_erased")).ShouldHaveSingleItem();
        erased["actor"]!.ToString().ShouldBe("user:administrator");
    }

    [Fact]
    public async Task Given_a_customer_who_is_erased_then_the_first_answer_to_their_making_is_not_told_again()
    {
        var one = Name("cust");
        (await Made(one)).ShouldBeFalse();
        (await Made(one)).ShouldBeTrue();

        await Erase($"/api/customers/{one}");

        (await Made(one)).ShouldBeFalse();
    }

    /// <returns>Whether the answer was the first one, told again.</returns>
    private async Task<bool> Made(string customer)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/customers")
        {
            Content = JsonContent.Create(new { id = customer, kind = "Person", name = $"Name of {customer}" }),
            Headers = { { "Idempotency-Key", customer } },
        };
        using var answer = await node.Http.SendAsync(call);
        return answer.Headers.Contains("Idempotency-Replayed");
    }

    [Fact]
    public async Task Given_a_user_then_they_see_their_own_account_sessions_and_audit_and_no_secret()
    {
        using var one = await node.Http.Someone("Agent");
        using var other = await node.Http.Someone("Agent");
        (await one.Send(HttpMethod.Put, "/api/me/settings", new { view = "My own view" })).Status.ShouldBe(HttpStatusCode.NoContent);
        await other.Http.Get("/api/me");

        var told = await one.Http.GetStringAsync("/api/me/personal-data");

        foreach (var piece in (string[])[one.Id, "My own view", "users/sessions", "signed_in", "user.added"]) told.ShouldContain(piece);
        told.ShouldNotContain(other.Id);
        told.ShouldNotContain("AQAAAA");
        (await node.Http.GetStringAsync($"/api/users/{one.Id}/personal-data")).ShouldContain("My own view");
    }

    [Fact]
    public async Task Given_a_technicians_user_then_both_are_told_together()
    {
        var technician = Name("tech");
        await Technician(technician);
        using var one = await node.Http.Someone("Technician", technician: technician);

        var told = await one.Http.GetStringAsync("/api/me/personal-data");

        told.ShouldContain("users/account");
        told.ShouldContain($"Name of {technician}");
    }

    private static string Name(string kind) => $"{kind}-{Guid.NewGuid():N}"[..18];

    private async Task<(HttpStatusCode Status, string? Code)> Erase(string path)
    {
        var (status, body) = await node.Http.Send(HttpMethod.Delete, path);
        return (status, (string?)body["code"]);
    }

    private async Task Technician(string id)
    {
        await node.Http.Post("/api/technicians", new
        {
            id,
            name = $"Name of {id}",
            phone = $"86 {id}",
            station = "s1",
            skills = Skills,
            home = new { latitude = 50.01, longitude = 9.01 },
        });
        await node.Http.Post($"/api/technicians/{id}/devices", new { device = $"tracker-{id}" });
        await node.Http.Post($"/api/technicians/{id}/push-subscriptions", new
        {
            endpoint = $"https://push.example.com/{id}",
            p256dh = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            auth = "BTBZMqHH6r4Tts7J_aSIgg",
        });
        await node.Http.Post($"/api/technicians/{id}/roster/absences", new
        {
            kind = "Holiday",
            from = "2030-03-16T00:00",
            to = "2030-03-17T00:00",
            note = $"Note on {id}",
        });
        await node.Http.Post($"/api/technicians/{id}/shift-start", new { });
        await node.Http.Post(
            $"/api/technicians/{id}/position", new { at = TimeProvider.System.GetUtcNow(), latitude = 50.0625, longitude = 9.0625 });
        await node.Http.Post("/api/machines", SampleFleet.Machine($"machine-{id}", "s1"));
        await node.Http.Post("/api/work-orders", new
        {
            id = $"order-{id}",
            type = "Inspection",
            machine = $"machine-{id}",
            work = "Look at it",
            severity = 4,
        });
        await node.Http.Post($"/api/work-orders/order-{id}/assign", new { technician = id, confirm = "For the test" });
    }

    private async Task Customer(string id)
    {
        await node.Http.Post("/api/customers", new
        {
            id,
            kind = "Company",
            name = $"Name of {id}",
            phone = "+86 130 0000 0000",
            email = $"{id}@example.com",
            address = $"Street of {id}",
            notes = $"Notes on {id}",
            station = "s1",
        });
        await node.Http.Post(
            $"/api/customers/{id}/contacts", new { name = $"Contact of {id}", role = "Operator", phone = "+86 131 0000 0000" });
        var machine = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(SampleFleet.Machine($"machine-{id}", "s1")))!.AsObject();
        machine["customer"] = id;
        await node.Http.Post("/api/machines", machine);
        await node.Http.Post("/api/requests", new
        {
            channel = "Email",
            machine = $"machine-{id}",
            customer = id,
            fault = "No lift",
            severity = 3,
            contact = new { name = $"Caller of {id}" },
        });
        await node.Http.Post("/api/work-orders", new
        {
            id = $"order-{id}",
            type = "Inspection",
            machine = $"machine-{id}",
            work = "Look at it",
            severity = 4,
            separate = true,
        });
    }
}
