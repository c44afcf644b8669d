using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Evidence;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Maintenance;

/// <summary>R-MNT-2, R-MNT-3: tasks and materials from the plan to the record.</summary>
[Collection(OnOneNode.Name)]
public class What_a_service_consists_of(OneNode node)
{
    [Fact]
    public async Task Is_listed_with_the_shipped_plan()
    {
        var plan = (await node.Http.Get("/api/maintenance/plans")).AsArray().ShouldHaveSingleItem()!;

        ((string?)plan["id"]).ShouldBe("loader");
        plan["lines"]!.AsArray().Select(line => (string?)line!["id"]).ShouldBe(["100h", "600h", "1200h", "1800h", "2400h"]);
        plan["lines"]!.AsArray().ShouldAllBe(line => line!["tasks"]!.AsArray().Count > 0 && line["materials"]!.AsArray().Count > 0);
        var filter = plan["lines"]![1]!["materials"]!.AsArray().Single(one => (string?)one!["number"] == "60-1002")!;
        ((double)filter["quantity"]!, (string?)filter["unit"], (string?)filter["name"]!["es"])
            .ShouldBe((2, "Piece", "Filtro de combustible"));
    }

    [Fact]
    public async Task Is_on_the_order_that_a_due_service_opens_and_in_its_record()
    {
        var visit = await new Visit(node, "WORK-1").Registered();
        await visit.Read((20, 70), (1, 101));
        var order = await visit.Ordered("100h.1");

        var listed = await visit.Order(order);
        listed["tasks"]!.AsArray().Select(task => (string?)task!["code"])
            .ShouldBe(["engine-oil", "levels", "bolts", "belts", "grease", "hoses"]);
        listed["materials"]!.AsArray().ShouldAllBe(one => one!["inVan"] == null && one["missing"] == null);
        (await node.Http.List("/api/work-orders?machine=WORK-1")).Single()["tasks"]!.AsArray().ShouldBeEmpty();

        await visit.Arrive(order);
        var draft = await visit.Write(order, 101.5, tasks: 4);
        draft["missing"]!.AsArray().Select(gap => (string?)gap).ShouldBe(["tasks.grease", "tasks.hoses"]);
        (await visit.Sign(order)).Status.ShouldBe(HttpStatusCode.Conflict);
        await visit.WriteAndSign(order, 101.5);

        var record = await node.Http.Get($"/api/work-orders/{order}/record");
        record["sheet"]!["tasks"]!.AsArray().Select(told => (string?)told!["result"]).Distinct().ShouldBe(["Done"]);
        await visit.Do(order, "complete", new { });
        await visit.Until(async () => await visit.ServiceState("100h") == "Done", "The service stayed owed");
    }

    [Fact]
    public async Task And_is_not_done_leaves_the_service_owed_and_goes_on_in_the_follow_up()
    {
        var visit = await new Visit(node, "WORK-2").Registered();
        await visit.Read((20, 70), (1, 101));
        var order = await visit.Arrive(await visit.Ordered("100h.1"));

        await visit.Write(order, 101.5, notDone: "grease");
        await visit.Sign(order);
        var done = await visit.Do(order, "complete", new { });
        var next = (string)done["followUp"]!;

        ((string?)done["completion"]!["result"], await visit.ServiceState("100h")).ShouldBe(("Unsolved", "Open"));
        await visit.Until(
            async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{next}")).Status == HttpStatusCode.OK, "No follow-up");
        var goesOn = await visit.Order(next);
        ((string?)goesOn["service"]!["line"], goesOn["tasks"]!.AsArray().Count).ShouldBe(("100h", 6));
        ((string?)goesOn["work"]).ShouldStartWith("grease: none on board");
    }

    [Fact]
    public async Task And_is_missing_in_the_van_is_named_once_somebody_has_the_order_and_the_van_was_counted()
    {
        var visit = await new Visit(node, "WORK-3").Registered();
        await visit.Read((20, 70), (1, 101));
        var order = await visit.Ordered("100h.1");
        await node.Http.Post("/api/technicians", new
        {
            id = "work-bo",
            name = "Bo",
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 },
        });
        await node.Http.Post("/api/technicians/work-bo/stock-count", new
        {
            parts = new[]
            {
                new { number = "60-1020", name = "Oil", quantity = 2 }, new { number = "60-0901", name = "Grease", quantity = 1 },
            },
        });

        await visit.Do(order, "assign", new { technician = "work-bo", confirm = "Comes in for it" });

        (await visit.Order(order))["materials"]!.AsArray()
            .Select(one => ((string?)one!["number"], (int?)one["inVan"], (double?)one["missing"]))
            .ShouldBe([("60-1020", 2, 0), ("60-1001", 0, 1), ("60-0901", 1, 3)]);
    }

    [Fact]
    public async Task Which_it_has_not_is_refused_by_name()
    {
        var visit = await new Visit(node, "WORK-4").Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));

        var (status, problem) = await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record",
            new { sheet = new { tasks = new[] { new { task = "sails", result = "Done" } } } });

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "unknown_task"));
    }

    [Fact]
    public async Task Is_what_the_configured_plan_says_from_the_settings_to_the_order()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var own = await Node.Start(database,
            "--Machines:Plans:0:Id=own",
            "--Machines:Plans:0:Lines:0:Id=50h", "--Machines:Plans:0:Lines:0:DueHours=50", "--Machines:Plans:0:Lines:0:WarrantyTerms:0=12",
            "--Machines:Plans:0:Lines:0:Tasks:0:Code=oil", "--Machines:Plans:0:Lines:0:Tasks:0:Zh=更换机油",
            "--Machines:Plans:0:Lines:0:Materials:0:Number=OIL-5", "--Machines:Plans:0:Lines:0:Materials:0:En=Oil",
            "--Machines:Plans:0:Lines:0:Materials:0:Es=Aceite",
            "--Machines:Plans:0:Lines:0:Materials:0:Quantity=18.5", "--Machines:Plans:0:Lines:0:Materials:0:Unit=Litre");
        await own.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await own.Http.Post("/api/machines", SampleFleet.Machine("OWN-1", "s1"));
        await own.Http.Post("/api/telemetry/readings",
            new[] { SampleFleet.Reading("OWN-1", Visit.Now.AddDays(-2), 40), SampleFleet.Reading("OWN-1", Visit.Now.AddDays(-1), 55) });
        await Eventually.TrueAsync(
            async () => (await own.Http.List("/api/work-orders?machine=OWN-1")).Count == 1, TimeSpan.FromSeconds(20), "No order is opened");

        var line = (await own.Http.Get("/api/maintenance/plans"))[0]!["lines"]![0]!;
        var order = await own.Http.Get("/api/work-orders/OWN-1.50h.1");

        line["tasks"]!.ToJsonString().ShouldBe(order["tasks"]!.ToJsonString());
        ((string?)order["tasks"]![0]!["code"], (string?)order["tasks"]![0]!["text"]!["es"]).ShouldBe(("oil", "更换机油"));
        foreach (var material in (JsonNode[])[line["materials"]![0]!, order["materials"]![0]!])
            ((string?)material["number"], (double)material["quantity"]!, (string?)material["unit"], (string?)material["name"]!["zh"])
                .ShouldBe(("OIL-5", 18.5, "Litre", "Oil"));
    }
}
