using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>One machine and the visits to it, as phones and desks report them.</summary>
internal sealed class Visit(OneNode node, string machine)
{
    private const string Technician = "ev-ana";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static readonly string[] Checklist =
    [
        "engine", "cooling", "fuel", "transmission", "axles", "hydraulics", "steering", "brakes", "tyres", "electrics", "lights",
        "linkage", "cab", "leaks", "lubrication",
    ];

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>A machine at a station whose orders are nobody's but the tests'.</summary>
    public async Task<Visit> Registered(DateTimeOffset? commissionedAt = null)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1", commissionedAt));
        return this;
    }

    /// <summary>Its meter showed so many hours, so many days before now.</summary>
    public async Task Read(params (double DaysAgo, double Hours)[] readings) => await node.Http.Post(
        "/api/telemetry/readings", readings.Select(read => SampleFleet.Reading(machine, Now.AddDays(-read.DaysAgo), read.Hours)));

    /// <summary>Waits for an order that the machine places by itself.</summary>
    public async Task<string> Ordered(string service)
    {
        var order = $"{machine}.{service}";
        await Eventually.TrueAsync(
            async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK, Soon,
            $"{order} was not opened");
        return order;
    }

    public async Task<string> Place(string type, object? service = null) => (string)(await node.Http.Post(
        "/api/work-orders", new { type, machine, work = "Boom does not lift", service, separate = true }))["id"]!;

    public Task<(HttpStatusCode Status, JsonNode Body)> Try(string order, string command, object body) =>
        node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/{command}", body);

    public async Task<string?> Code(string order, string command, object body) => (string?)(await Try(order, command, body)).Body["code"];

    public Task<JsonNode> Do(string order, string command, object body) => node.Http.Post($"/api/work-orders/{order}/{command}", body);

    public Task<JsonNode> Order(string order) => node.Http.Get($"/api/work-orders/{order}");

    public async Task<string?> State(string order) => (string?)(await Order(order))["state"];

    /// <summary>Somebody has it and came, prepared.</summary>
    public async Task<string> Arrive(string order)
    {
        await Assign(order);
        await Do(order, "arrive", new { });
        return order;
    }

    public async Task Assign(string order)
    {
        await node.Http.Post("/api/technicians", new
        {
            id = Technician,
            name = "Ana Ruiz",
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 },
        });
        await Do(order, "contact-customer", new { });
        await Do(order, "materials", new { });
        await Do(order, "assign", new { technician = Technician, confirm = "Comes in for it" });
    }

    /// <param name="hours">What the meter shows.</param>
    /// <param name="left">An item of the inspection that is left open.</param>
    /// <param name="passed">The test of the whole machine.</param>
    /// <param name="tasks">How many of the service's tasks have a result.</param>
    /// <param name="notDone">The task that was not done.</param>
    public async Task<JsonNode> Write(
        string order, double hours, string? left = null, bool passed = true, int tasks = int.MaxValue, string? notDone = null)
    {
        var codes = (await Order(order))["tasks"]!.AsArray().Select(task => (string)task!["code"]!).ToArray();
        var (status, record) = await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record", new
        {
            sheet = new
            {
                introduced = true,
                nameplate = new { model = "L550", serial = machine },
                operatingHours = hours,
                fault = "Boom does not lift",
                cause = "Hose chafed",
                responsibility = "Supplier",
                work = "Hose replaced",
                parts = Array.Empty<object>(),
                inspection = Checklist.Select(item => item == left
                    ? (object)new { item, result = "LeftOpen", note = "pads worn through" }
                    : new { item, result = "InOrder" }),
                guidance = "Look at the hoses",
                test = new { passed, remark = passed ? null : "pulls to the left" },
                advice = "Oil at 1800 h",
                leaving = new { restored = true, cleared = true, precautionsExplained = true },
                tasks = codes.Take(tasks).Select(task => task == notDone
                    ? (object)new { task, result = "NotDone", note = "none on board" }
                    : new { task, result = "Done" }),
            },
        });
        status.ShouldBe(HttpStatusCode.OK, record.ToJsonString());
        return record;
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> Sign(string order, string signature = SampleInk.Signature) =>
        Try(order, "record/sign", new { signerName = "王小明", signature });

    /// <inheritdoc cref="Write"/>
    public async Task WriteAndSign(string order, double hours, string? left = null, bool passed = true)
    {
        await Write(order, hours, left, passed);
        var (status, record) = await Sign(order);
        status.ShouldBe(HttpStatusCode.OK, record.ToJsonString());
    }

    /// <summary>A service of the machine's plan.</summary>
    public async Task<JsonNode> Service(string line) => (await node.Http.Get($"/api/machines/{machine}/maintenance"))["services"]!.AsArray()
        .First(service => (string?)service!["line"] == line && (int)service["occurrence"]! == 1)!;

    public async Task<string?> ServiceState(string line) => (string?)(await Service(line))["state"];

    public async Task<double> LifetimeHours() => (double)(await node.Http.Get($"/api/machines/{machine}"))["lifetimeHours"]!;

    public Task Until(Func<Task<bool>> holds, string otherwise) => Eventually.TrueAsync(holds, Soon, otherwise);
}
