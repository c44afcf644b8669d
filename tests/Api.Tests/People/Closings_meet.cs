using System.Net;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.People;

/// <summary>
/// R-CREW-1: whatever is closed at once, nothing is left with what was closed, and nobody is given two jobs for the same hours unseen.
/// </summary>
[Collection(OnOneNode.Name)]
public class Closings_meet(OneNode node)
{
    [Fact]
    public async Task Two_stations_do_not_succeed_each_other()
    {
        var (a, b) = (new Scene(node, "meet-a"), new Scene(node, "meet-b"));
        await a.With("meet-a-ana");
        await b.With("meet-b-bo");

        var answers = await Task.WhenAll(Close("stations/meet-a", "meet-b"), Close("stations/meet-b", "meet-a"));

        answers.Order().ShouldBe([null, "successor_closed"]);
        var left = (await node.Http.List("/api/stations")).Select(one => (string)one["id"]!).Single(id => id is "meet-a" or "meet-b");
        foreach (var technician in (string[])["meet-a-ana", "meet-b-bo"])
            await a.Eventually(async () => (string?)(await node.Http.Get($"/api/technicians/{technician}"))["station"] == left,
                $"{technician} belongs to a closed station");
    }

    [Fact]
    public async Task A_chain_of_successors_ends_at_the_one_that_works_also_for_what_comes_meanwhile()
    {
        var scenes = ((string[])["chain-a", "chain-b", "chain-c"]).Select(id => new Scene(node, id)).ToArray();
        await scenes[0].With("chain-ana");
        await scenes[1].With("chain-bo");
        await scenes[2].With();
        await scenes[0].Repair();

        var closings = Task.WhenAll(Close("stations/chain-a", "chain-b"), Close("stations/chain-b", "chain-c"));
        var registered =
            await Task.WhenAll(
                Enumerable.Range(0, 12)
                    .Select(i => node.Http.Send(HttpMethod.Post, "/api/machines",
                        new { serialNumber = $"CHAIN-{i}", model = "L550", station = i % 2 == 0 ? "chain-a" : "chain-b" })));

        // Of B that closes first A hears: then it is refused, and closed by the next.
        if ((await closings)[0] is { } refused)
        {
            refused.ShouldBe("successor_closed");
            (await Close("stations/chain-a", "chain-c")).ShouldBeNull();
        }

        foreach (var (status, _) in registered) status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
        foreach (var station in (string[])["chain-a", "chain-b"])
            await scenes[0].Eventually(
                async () => (await node.Http.Get($"/api/stations/{station}/load")).AsObject().All(one => (int)one.Value! == 0),
                $"Something is left with {station}");
        (await node.Http.List("/api/technicians?station=chain-c")).Select(one => (string)one["id"]!).ShouldBe(["chain-ana", "chain-bo"]);
    }

    [Fact]
    public async Task Two_people_do_not_succeed_each_other_and_a_chain_ends_at_who_works_here()
    {
        var scene = new Scene(node, "meet-p");
        await scene.With("meet-p-a", "meet-p-b", "meet-p-c", "meet-p-d");
        var (first, second) = (await scene.Repair(), await scene.Repair());
        await scene.Do(first, "assign", scene.Booked("meet-p-a", 1, 2));
        await scene.Do(second, "assign", scene.Booked("meet-p-b", 3, 4));

        (await Task.WhenAll(Close("technicians/meet-p-a", "meet-p-b"), Close("technicians/meet-p-b", "meet-p-a"))).Order()
            .ShouldBe([null, "successor_left"]);
        var left = (await node.Http.List("/api/technicians?station=meet-p")).Select(one => (string)one["id"]!)
            .Single(id => id is "meet-p-a" or "meet-p-b");
        foreach (var order in new[] { first, second })
            await scene.Eventually(async () => await scene.Of(order, "technician") == left, $"{order} is left behind");

        var closings = await Task.WhenAll(Close($"technicians/{left}", "meet-p-c"), Close("technicians/meet-p-c", "meet-p-d"));
        if (closings[0] is not null) await Close($"technicians/{left}", "meet-p-d");
        foreach (var order in new[] { first, second })
            await scene.Eventually(
                async () => await scene.Of(order, "technician") == "meet-p-d", $"{order} is left with somebody who left");
    }

    [Fact]
    public async Task A_successor_who_is_busy_then_is_asked_about_with_both_orders()
    {
        var scene = new Scene(node, "meet-q");
        await scene.With("meet-q-a", "meet-q-b");
        var (first, second) = (await scene.Repair(), await scene.Repair());
        await scene.Do(first, "assign", scene.Booked("meet-q-a", 1, 3));
        await scene.Do(second, "assign", scene.Booked("meet-q-b", 2, 4));

        var (status, problem) = await node.Http.Send(HttpMethod.Post, "/api/technicians/meet-q-a/close", new { successor = "meet-q-b" });

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "overlaps"));
        ((string?)problem["detail"])!.ShouldContain(first);
        ((string?)problem["detail"])!.ShouldContain(second);
        (await node.Http.Get("/api/technicians/meet-q-a"))["leftAt"].ShouldBeNull();
        await node.Http.Post(
            "/api/technicians/meet-q-a/close", new { successor = "meet-q-b", confirm = "The second one moves to tomorrow" });
        await scene.Eventually(async () => await scene.Of(first, "technician") == "meet-q-b", "Nobody succeeded them");
    }

    [Fact]
    public async Task Whoever_is_given_work_while_they_leave_does_not_keep_it()
    {
        var scene = new Scene(node, "meet-r");
        await scene.With("meet-r-a", "meet-r-b");
        var orders = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.Repair()));

        var assigned = orders.Select((order, i) => scene.Code(order, "assign", scene.Booked("meet-r-a", i, i + 1))).ToArray();
        var closed = await Close("technicians/meet-r-a", "meet-r-b");
        var answers = await Task.WhenAll(assigned);

        closed.ShouldBeNull();
        answers.ShouldAllBe(code => code == null || code == "technician_left");
        foreach (var order in orders)
            await scene.Eventually(
                async () => await scene.Of(order, "technician") is null or "meet-r-b", $"{order} is left with somebody who left");
        (await scene.Doubled("meet-r-b")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_left_with_a_station_that_was_closed_because_it_had_nothing()
    {
        var scene = new Scene(node, "meet-s");
        await scene.With();

        var closing = Close("stations/meet-s", null);
        await Task.WhenAll(
            Enumerable.Range(0, 8)
                .Select(i => node.Http.Send(
                    HttpMethod.Post, "/api/machines", new { serialNumber = $"MEET-S-{i}", model = "L550", station = "meet-s" })));

        ((string?[])[null, "open_work_left"]).ShouldContain(await closing);
        await scene.Eventually(
            async () => (await node.Http.Get("/api/stations/meet-s"))["closedAt"] is null
                || (await node.Http.Get("/api/stations/meet-s/load")).AsObject().All(one => (int)one.Value! == 0),
            "Machines belong to a closed station");
    }

    private async Task<string?> Close(string what, string? successor) =>
        (string?)(await node.Http.Send(HttpMethod.Post, $"/api/{what}/close", new { successor })).Body["code"];
}
