using System.Net;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-17 to F-20: what was not carried out is owed, and each service has one order at a time (R-MNT-6, R-FSR-4).</summary>
[Collection(OnOneNode.Name)]
public class Services_stay_owed_until_they_are_done(OneNode node)
{
    private static readonly object Hundred = new { line = "100h", occurrence = 1 };

    [Fact]
    public async Task Completed_unsolved_the_service_is_owed_and_the_follow_up_carries_it()
    {
        var visit = await new Visit(node, "EV-17").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Arrive(await visit.Ordered("100h.1"));
        await visit.WriteAndSign(order, 101);

        await visit.Do(order, "complete", new { result = "Unsolved" });
        var followed = await visit.Do(order, "follow-up", new { type = "ForcedMaintenance", work = "The filter came wrong" });
        var next = (string)followed["followUp"]!;

        await Opened(next);
        (await visit.ServiceState("100h")).ShouldBe("Open");
        ((string?)(await visit.Order(next))["service"]!["line"]).ShouldBe("100h");
        await visit.Arrive(next);
        await visit.WriteAndSign(next, 101);
        await visit.Do(next, "complete", new { });
        await visit.Until(async () => await visit.ServiceState("100h") == "Done", "The follow-up closed nothing");
    }

    [Fact]
    public async Task A_cancelled_order_leaves_the_service_to_another_one()
    {
        var visit = await new Visit(node, "EV-18").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Ordered("100h.1");

        await visit.Do(order, "cancel", new { reason = "MachineUnavailable" });

        var again = await visit.Ordered("100h.1.2");
        (await visit.State(again)).ShouldBe("Open");
    }

    [Fact]
    public async Task A_service_has_one_order_whether_placed_by_hand_or_by_the_machine()
    {
        var visit = await new Visit(node, "EV-18b").Registered();
        await visit.Read((20, 80));
        var order = await visit.Ordered("100h.1");

        (await Place("EV-18b", Hundred)).ShouldBe((HttpStatusCode.Conflict, "service_ordered"));
        (await Place("EV-18b", new { line = "600h", occurrence = 1 })).Status.ShouldBe(HttpStatusCode.Created);
        (await Place("EV-18b", new { line = "600h", occurrence = 1 })).ShouldBe((HttpStatusCode.Conflict, "service_ordered"));
        (await Place("EV-18b", new { line = "700h", occurrence = 1 })).ShouldBe((HttpStatusCode.Conflict, "unknown_service"));
        (await visit.State(order)).ShouldBe("Open");
    }

    [Fact]
    public async Task Nothing_is_ordered_for_a_service_that_is_done()
    {
        var visit = await new Visit(node, "EV-18c").Registered();
        await visit.Read((20, 80), (1, 101));
        await node.Http.Post("/api/machines/EV-18c/maintenance/100h/1/complete", new { completedAt = Visit.Now, hours = 101 });

        (await Place("EV-18c", Hundred)).ShouldBe((HttpStatusCode.Conflict, "already_closed"));
    }

    [Fact]
    public async Task Of_many_orders_for_one_service_at_once_one_is_placed()
    {
        await new Visit(node, "EV-18d").Registered();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Place("EV-18d", Hundred)));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
    }

    [Fact]
    public async Task A_service_reported_done_elsewhere_ends_the_order_under_way_with_that_reason()
    {
        var visit = await new Visit(node, "EV-18e").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Ordered("100h.1");
        await visit.Assign(order);
        await visit.Do(order, "depart", new { });

        await node.Http.Post("/api/machines/EV-18e/maintenance/100h/1/complete", new { completedAt = Visit.Now, hours = 101 });

        await visit.Until(async () => await visit.State(order) == "Cancelled", "The order goes on");
        ((string?)(await visit.Order(order))["cancelReason"]).ShouldBe("DoneElsewhere");
    }

    [Fact]
    public async Task A_service_reported_done_elsewhere_ends_the_follow_up_that_carries_it()
    {
        var visit = await new Visit(node, "EV-18f").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Arrive(await visit.Ordered("100h.1"));
        await visit.WriteAndSign(order, 101);
        await visit.Do(order, "complete", new { result = "Unsolved" });
        var next = (string)(await visit.Do(order, "follow-up", new { type = "Repair", work = "The filter came wrong" }))["followUp"]!;
        await Opened(next);

        await visit.Until(async () => (await node.Http.Send(
            HttpMethod.Post, "/api/machines/EV-18f/maintenance/100h/1/complete", new { completedAt = Visit.Now, hours = 101 })).Status
            == HttpStatusCode.OK, "It cannot be closed");

        await visit.Until(async () => await visit.State(next) == "Cancelled", "The follow-up goes on");
    }

    [Fact]
    public async Task A_service_done_too_early_is_refused_and_taken_for_a_reason()
    {
        var visit = await new Visit(node, "EV-19").Registered();
        await visit.Read((20, 80), (1, 182));
        const string service = "/api/machines/EV-19/maintenance/600h/1/complete";

        (await node.Http.Send(HttpMethod.Post, service, new { completedAt = Visit.Now, hours = 182 })).Body["code"]!.GetValue<string>()
            .ShouldBe("too_early");
        var order = await visit.Arrive(await visit.Place("ForcedMaintenance", new { line = "600h", occurrence = 1 }));
        await visit.WriteAndSign(order, 182);
        (await visit.Code(order, "complete", new { })).ShouldBe("too_early");
        await visit.Do(order, "complete", new { confirm = "It goes abroad" });

        await visit.Until(async () => await visit.ServiceState("600h") == "Done", "The service is owed");
        ((string?)(await visit.Service("600h"))["early"]).ShouldBe("It goes abroad");
    }

    [Theory]
    [InlineData("EV-20a", "brakes", true, "brakes: pads worn through")]
    [InlineData("EV-20b", null, false, "test: pulls to the left")]
    public async Task Solved_is_what_passed_the_test_and_leaves_nothing_open(string machine, string? left, bool passed, string work)
    {
        var visit = await new Visit(node, machine).Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));
        await visit.WriteAndSign(order, 10, left, passed);

        var completed = await visit.Do(order, "complete", new { result = "Solved" });

        ((string?)completed["completion"]!["result"]).ShouldBe("Unsolved");
        var next = (string)completed["followUp"]!;
        await Opened(next);
        ((string)(await visit.Order(next))["work"]!).ShouldStartWith(work);
    }

    private async Task<(HttpStatusCode Status, string? Code)> Place(string machine, object service)
    {
        var (status, body) = await node.Http.Send(
            HttpMethod.Post, "/api/work-orders", new { type = "ForcedMaintenance", machine, work = "Service", service, separate = true });
        return (status, (string?)body["code"]);
    }

    private Task Opened(string order) => Testing.Eventually.TrueAsync(
        async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK,
        TimeSpan.FromSeconds(20), $"{order} was not opened");
}
