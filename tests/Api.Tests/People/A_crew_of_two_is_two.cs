using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.People;

/// <summary>R-CREW-1: who comes along is a person of their own.</summary>
[Collection(OnOneNode.Name)]
public class A_crew_of_two_is_two(OneNode node)
{
    [Fact]
    public async Task Who_comes_along_is_on_site_when_they_say_so_and_their_hours_count()
    {
        var scene = new Scene(node, "crew-1");
        await scene.With("crew-1-ana", "crew-1-bo");
        var order = await Both(scene, "crew-1-ana", "crew-1-bo", "Inspection");

        await scene.Do(order, "depart", new { technician = "crew-1-ana", at = scene.In(-0.5), from = "Phone" });
        await scene.Do(order, "arrive", new { technician = "crew-1-ana", at = scene.In(-0.4), from = "Phone" });
        (await Status("crew-1-ana"), await Status("crew-1-bo")).ShouldBe(("OnSite", "Available"));
        await scene.Do(order, "depart", new { technician = "crew-1-bo", at = scene.In(-0.4), from = "Phone" });
        (await Status("crew-1-bo")).ShouldBe("EnRoute");
        await scene.Do(order, "arrive", new { technician = "crew-1-bo", at = scene.In(-0.3), from = "Phone" });
        (await Status("crew-1-bo")).ShouldBe("OnSite");
        await scene.Do(order, "complete", new { technician = "crew-1-ana", at = scene.In(-0.1), from = "Phone" });

        (await Status("crew-1-bo")).ShouldBe("Available");
        var hours = (await node.Http.Get("/api/reports/utilisation?station=crew-1"))["items"]!.AsArray();
        hours.Select(line => ((string?)line!["technician"], (double)line["travelMinutes"]!, (double)line["onSiteMinutes"]!)).Order()
            .ShouldBe([("crew-1-ana", 6, 18), ("crew-1-bo", 6, 12)]);
    }

    [Fact]
    public async Task Work_for_two_is_neither_set_out_for_nor_completed_by_one_without_a_reason_or_a_smaller_crew()
    {
        var scene = new Scene(node, "crew-2");
        await scene.With("crew-2-ana", "crew-2-bo");
        var alone = await scene.Repair(people: 2, type: "Inspection");
        await scene.Do(alone, "assign", scene.Booked("crew-2-ana", 0, 1));

        (await scene.Code(alone, "depart", new { technician = "crew-2-ana" })).ShouldBe("crew_incomplete");
        (await scene.Do(alone, "arrive", new { technician = "crew-2-ana", from = "Phone" }))["unprepared"]!["what"]!.AsArray()
            .Select(one => (string?)one).ShouldBe(["crew_incomplete"]);
        (await scene.Code(alone, "complete", new { technician = "crew-2-ana" })).ShouldBe("crew_incomplete");
        await scene.Do(
            alone, "requirements", new { requiredSkills = Array.Empty<string>(), requiredParts = Array.Empty<string>(), crew = 1 });
        await scene.Do(alone, "complete", new { technician = "crew-2-ana" });

        var both = await Both(scene, "crew-2-ana", "crew-2-bo", "Inspection", from: 2);
        await scene.Do(both, "arrive", new { technician = "crew-2-ana" });
        (await scene.Code(both, "complete", new { technician = "crew-2-ana" })).ShouldBe("crew_incomplete", "Bo has not come");
        (await scene.Do(both, "complete", new { technician = "crew-2-ana", unprepared = "Bo's van broke down" }))["unprepared"]!["reason"]!
            .GetValue<string>().ShouldBe("Bo's van broke down");
    }

    [Theory]
    [InlineData("ill", "out-of-service", """{"reason":"ill"}""")]
    [InlineData("end", "shift-end", "{}")]
    public async Task Whose_place_is_free_again_the_order_says_and_is_at_risk_until_somebody_takes_it(string name, string call, string body)
    {
        var scene = new Scene(node, $"crew-{name}");
        var (ana, bo, cy) = ($"crew-{name}-ana", $"crew-{name}-bo", $"crew-{name}-cy");
        await scene.With(ana, bo, cy);
        var order = await Both(scene, ana, bo, "Repair");

        await node.Http.PostText($"/api/technicians/{bo}/{call}", body);

        await scene.Eventually(async () => await scene.Of(order, "secondTechnician") is null, "They still come along");
        var told = await scene.Order(order);
        ((string?)told["technician"], (string?)told["jeopardy"], (string?)told["secondLetGo"]!["technician"]).ShouldBe((ana, "AtRisk", bo));
        var taken = await scene.Do(order, "second", new { technician = cy });
        ((string?)taken["jeopardy"], taken["secondLetGo"]).ShouldBe(("None", null));
    }

    [Fact]
    public async Task Who_comes_along_and_leaves_for_good_has_a_successor_there_too()
    {
        var scene = new Scene(node, "crew-4");
        await scene.With("crew-4-ana", "crew-4-bo", "crew-4-cy");
        var order = await Both(scene, "crew-4-ana", "crew-4-bo", "Repair");

        (await node.Http.Send(HttpMethod.Post, "/api/technicians/crew-4-bo/close", new { })).Body["code"]!.GetValue<string>()
            .ShouldBe("open_work_left");
        await node.Http.Post("/api/technicians/crew-4-bo/close", new { successor = "crew-4-cy" });

        await scene.Eventually(async () => await scene.Of(order, "secondTechnician") == "crew-4-cy", "Nobody succeeded who came along");
    }

    [Fact]
    public async Task Nobody_comes_along_at_two_places()
    {
        var scene = new Scene(node, "crew-5");
        await scene.With("crew-5-ana", "crew-5-bo", "crew-5-cy");
        var (first, own) = (await Both(scene, "crew-5-ana", "crew-5-bo", "Repair"), await scene.Repair());
        await scene.Do(own, "assign", scene.Booked("crew-5-bo", 5, 6));
        foreach (var technician in new[] { "crew-5-ana", "crew-5-bo" }) await scene.Do(first, "arrive", new { technician, from = "Phone" });

        await scene.Do(own, "depart", new { technician = "crew-5-bo", from = "Phone" });

        await scene.Eventually(async () => (await scene.Order(first))["secondArrivedAt"] is null, "They are at two places");
        (await scene.Of(first, "state"), await scene.Of(first, "secondTechnician"), await Status("crew-5-bo"))
            .ShouldBe(("OnSite", "crew-5-bo", "EnRoute"));
    }

    [Fact]
    public async Task Who_is_on_the_way_to_one_job_and_sets_off_for_another_has_not_set_off_for_the_first()
    {
        var scene = new Scene(node, "crew-6");
        await scene.With("crew-6-ana");
        var (first, second, third) = (await scene.Repair(), await scene.Repair(), await scene.Repair());
        foreach (var (order, from) in new[] { (first, 0), (second, 2),
            (third, 4) }) await scene.Do(order, "assign", scene.Booked("crew-6-ana", from, from + 1));
        await scene.Do(first, "depart", new { technician = "crew-6-ana", from = "Phone" });

        await scene.Do(second, "depart", new { technician = "crew-6-ana", from = "Phone" });

        await scene.Eventually(async () => await scene.Of(first, "state") == "Accepted", "They are on two ways");
        (await scene.Of(second, "state"), (await scene.Order(first))["departedAt"]).ShouldBe(("EnRoute", null));
        await scene.Do(third, "arrive", new { technician = "crew-6-ana", from = "Phone" });
        await scene.Eventually(async () => await scene.Of(second, "state") == "Accepted", "They are on the way and there");
        (await node.Http.List($"/api/work-orders/{second}/timeline")).Select(one => (string)one["type"]!)
            .ShouldContain("work-order.technician-turned-away");
    }

    [Fact]
    public async Task Who_is_ill_for_the_rest_of_the_shift_is_not_shown_as_available()
    {
        var scene = new Scene(node, "crew-7");
        await scene.With("crew-7-ana");
        var order = await scene.Repair();
        await scene.Do(order, "assign", scene.Booked("crew-7-ana", 1, 2));

        await node.Http.Post("/api/technicians/crew-7-ana/roster/absences", new { kind = "Ill", from = scene.In(-0.1), to = scene.In(20) });

        await scene.Eventually(async () => await Status("crew-7-ana") == "OutOfService", "They are shown as if they could be sent");
        await scene.Eventually(async () => await scene.Of(order, "technician") is null, "They kept their work");
    }

    private async Task<string> Both(Scene scene, string first, string second, string type, double from = 0)
    {
        var order = await scene.Repair(people: 2, type);
        await scene.Do(order, "assign", scene.Booked(first, from, from + 1));
        await scene.Do(order, "second", new { technician = second });
        return order;
    }

    private async Task<string?> Status(string technician) => (string?)(await node.Http.Get($"/api/technicians/{technician}"))["status"];
}
