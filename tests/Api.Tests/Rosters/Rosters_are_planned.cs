using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Dispatching;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Rosters;

[Collection(OnOneNode.Name)]
public class Rosters_are_planned(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly string[] Week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private readonly Crew crew = new(node);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_week_a_day_off_an_absence_and_on_call_duty_show_in_the_stations_time()
    {
        await crew.Station("ros-1");
        await crew.TakeOn("ros-1", "ros-ana", 50.1);
        await Put("ros-ana", "pattern",
            new
            {
                from = "2026-01-05",
                shifts = new[] { new { day = "Monday", start = "08:00", end = "17:00" },
                new { day = "Sunday", start = "22:00", end = "06:00" } }
            });
        await Put("ros-ana", "days/2026-03-09", new { shifts = Array.Empty<object>() });
        await node.Http.Post(
            "/api/technicians/ros-ana/roster/absences", new { kind = "Holiday", from = "2026-03-16T00:00", to = "2026-03-17T00:00" });
        await node.Http.Post(
            "/api/technicians/ros-ana/roster/on-call", new { from = "2026-03-14T08:00", to = "2026-03-14T20:00:00+01:00" });

        var roster = await node.Http.Get("/api/technicians/ros-ana/roster?from=2026-03-02T00:00:00Z&to=2026-03-17T00:00:00Z");

        roster["shifts"]!.AsArray().Select(shift => ((string)shift!["day"]!, (string)shift["start"]!, (string)shift["standing"]!)).ShouldBe(
        [
            ("2026-03-01", "22:00", "Missing"), ("2026-03-02", "08:00", "Missing"), ("2026-03-08", "22:00", "Missing"),
            ("2026-03-15", "22:00", "Missing"),
            ("2026-03-16", "08:00", "Absent"),
        ]);
        ((DateTimeOffset)roster["shifts"]![1]!["from"]!).ShouldBe(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));
        ((DateTimeOffset)roster["absences"]![0]!["from"]!).ShouldBe(new DateTimeOffset(2026, 3, 15, 23, 0, 0, TimeSpan.Zero));
        ((DateTimeOffset)roster["onCall"]![0]!["to"]!).ShouldBe(new DateTimeOffset(2026, 3, 14, 19, 0, 0, TimeSpan.Zero));
        ((string?)roster["days"]![0]!["day"]).ShouldBe("2026-03-09");
        (await node.Http.List("/api/rosters?station=ros-1")).Select(one => (string?)one["technician"]).ShouldBe(["ros-ana"]);
    }

    [Fact]
    public async Task What_overlaps_is_refused_and_what_is_wrong_named()
    {
        await crew.Station("ros-2");
        await crew.TakeOn("ros-2", "ros-bo", 50.1);
        await node.Http.Post(
            "/api/technicians/ros-bo/roster/absences", new { kind = "Ill", from = "2026-03-16T00:00", to = "2026-03-18T00:00" });

        (await node.Http.PostText(
            "/api/technicians/ros-bo/roster/absences", """{"kind":"Training","from":"2026-03-17T23:59","to":"2026-03-19T00:00"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "roster_overlap", null));
        (await node.Http.PostText(
            "/api/technicians/ros-bo/roster/absences", """{"kind":"Ill","from":"tomorrow","to":"2026-03-19T00:00"}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "invalid_value", "$.from"));
        (await node.Http.PostText("/api/technicians/nobody/roster/on-call", """{"from":"2026-03-17T23:59","to":"2026-03-19T00:00"}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_technician", null));
        (await node.Http.Send(HttpMethod.Put, "/api/technicians/ros-bo/roster/days/someday", new { shifts = Array.Empty<object>() })).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await node.Http.Send(HttpMethod.Delete, "/api/technicians/ros-bo/roster/absences/1")).Status.ShouldBe(HttpStatusCode.OK);
        (await node.Http.Send(HttpMethod.Delete, "/api/technicians/ros-bo/roster/absences/9")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Who_will_be_absent_lets_go_of_what_is_planned_for_then_and_is_not_given_more()
    {
        await crew.Station("ros-3");
        await crew.OnShift("ros-3", "ros-cy", 50.1);
        var (inside, after) = (await Booked("ros-3", "ros-cy", now.AddDays(2)), await Booked("ros-3", "ros-cy", now.AddDays(5)));

        await node.Http.Post("/api/technicians/ros-cy/roster/absences", new { kind = "Ill", from = now.AddDays(1), to = now.AddDays(4) });

        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{inside}"))["technician"] is null, Soon,
            "They keep work of a time in which they are ill");
        ((string?)(await node.Http.Get($"/api/work-orders/{inside}"))["letGo"]!["reason"]).ShouldBe("Absent");
        ((string?)(await node.Http.Get($"/api/work-orders/{after}"))["technician"]).ShouldBe("ros-cy");
        var (status, problem) = await node.Http.Send(
            HttpMethod.Post, $"/api/work-orders/{inside}/assign",
            new { technician = "ros-cy", plannedFrom = now.AddDays(2), plannedTo = now.AddDays(2).AddHours(1) });
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "absent"));
    }

    [Fact]
    public async Task The_shift_that_the_phone_starts_is_compared_and_the_phone_knows_the_next_ones()
    {
        await crew.Station("ros-4");
        await crew.TakeOn("ros-4", "ros-di", 50.1);
        var berlin = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, "Europe/Berlin");
        var begin = berlin.AddHours(-1);
        await Put("ros-di", "pattern", new
        {
            from = "2026-01-05",
            shifts = Week.Select(day => new { day, start = $"{begin:HH:mm}", end = $"{begin.AddHours(8):HH:mm}" })
        });
        (await Standing()).ShouldBe("Missing");

        await node.Http.Post("/api/technicians/ros-di/shift-start", new { at = now.AddMinutes(-20) });

        await Eventually.TrueAsync(async () => await Standing() == "Late", Soon, "Nobody saw that they came late");
        (await node.Http.Get("/api/technicians/ros-di/day"))["roster"]!["shifts"]!.AsArray().Count.ShouldBeGreaterThan(10);

        async Task<string> Standing() => (string)(await node.Http.Get($"/api/technicians/ros-di/roster"))["shifts"]![0]!["standing"]!;
    }

    [Fact]
    public async Task Work_is_planned_for_a_shift_that_nobody_has_begun_and_giving_it_now_needs_a_reason()
    {
        await crew.Station("ros-5");
        await crew.TakeOn("ros-5", "ros-eve", 50.1);
        var order = await Open("ros-5");
        (await Try(new { technician = "ros-eve" })).ShouldBe((HttpStatusCode.Conflict, "off_shift"));
        var begin = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, "Europe/Berlin").AddHours(2);

        await Put("ros-eve", "pattern", new
        {
            from = "2026-01-05",
            shifts = Week.Select(day => new { day, start = $"{begin:HH:mm}", end = $"{begin.AddHours(8):HH:mm}" })
        });

        await Eventually.TrueAsync(async () => (await Planned()).Contains(order), Soon, "Nothing is planned for the shift");
        (await Try(new { technician = "ros-eve" })).ShouldBe((HttpStatusCode.Conflict, "off_shift"));
        ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["state"]).ShouldBe("Open");
        await node.Http.Post("/api/technicians/ros-eve/roster/absences", new { kind = "Ill", from = now, to = now.AddDays(3) });
        await Eventually.TrueAsync(async () => !(await Planned()).Contains(order), Soon, "It is planned for an absence");
        await node.Http.Send(HttpMethod.Delete, "/api/technicians/ros-eve/roster/absences/1");
        (await Try(new { technician = "ros-eve", plannedFrom = now.AddHours(3), plannedTo = now.AddHours(4) })).Status
            .ShouldBe(HttpStatusCode.OK);

        async Task<(HttpStatusCode Status, string? Code)> Try(object body)
        {
            var (status, answer) = await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/assign", body);
            return (status, (string?)answer["code"]);
        }

        async Task<string> Planned() => (await node.Http.Get("/api/dispatch/planned?station=ros-5")).ToJsonString();
    }

    private async Task Put(string technician, string what, object body)
    {
        var (status, answer) = await node.Http.Send(HttpMethod.Put, $"/api/technicians/{technician}/roster/{what}", body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToJsonString());
    }

    private async Task<string> Booked(string station, string technician, DateTimeOffset from)
    {
        var order = await Open(station);
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician, plannedFrom = from, plannedTo = from.AddHours(2) });
        return order;
    }

    private async Task<string> Open(string station)
    {
        var machine = $"ROS-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        JsonNode order = await node.Http.Post("/api/work-orders", new { type = "Repair", machine, work = "The pump leaks.", severity = 3 });
        return (string)order["id"]!;
    }
}
