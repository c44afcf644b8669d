using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Dispatching;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.People;

/// <summary>
/// A station with people on shift and repairs for them, each at a machine of its own whose place nobody knows: the engine has no part in
/// it.
/// </summary>
internal sealed class Scene(OneNode node, string station)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    /// <summary>So many hours from now.</summary>
    public DateTimeOffset In(double hours) => now.AddHours(hours);

    public async Task With(params string[] people)
    {
        await crew.Station(station);
        foreach (var id in people) await crew.OnShift(station, id, 50.1);
    }

    public async Task<string> Repair(int people = 1, string type = "Repair")
    {
        var machine = $"P-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", new { serialNumber = machine, model = "L550", station });
        return (string)(await node.Http.Post(
            "/api/work-orders", new { type, machine, work = "No lift.", severity = 3, crew = people, receivedAt = In(-1) }))["id"]!;
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> Try(string order, string command, object body) =>
        node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/{command}", body);

    public async Task<string?> Code(string order, string command, object body) => (string?)(await Try(order, command, body)).Body["code"];

    public Task<JsonNode> Do(string order, string command, object body) => node.Http.Post($"/api/work-orders/{order}/{command}", body);

    public object Booked(string technician, double from, double to, string? confirm = null) =>
        new { technician, plannedFrom = In(from), plannedTo = In(to), confirm };

    public Task<JsonNode> Order(string order) => node.Http.Get($"/api/work-orders/{order}");

    public async Task<string?> Of(string order, string field) => (string?)(await Order(order))[field];

    public Task Eventually(Func<Task<bool>> holds, string otherwise) => Testing.Eventually.TrueAsync(holds, Soon, otherwise);

    /// <summary>Orders of a technician that lie in the same hours as another one of theirs, as pairs.</summary>
    public async Task<string[]> Doubled(string technician)
    {
        var booked = (await node.Http.List($"/api/work-orders?technician={technician}"))
            .Where(order => order["plannedFrom"] is not null && (string?)order["state"] is "Accepted" or "EnRoute" or "OnSite")
            .Select(order =>
                (Id: (string)order["id"]!, From: (DateTimeOffset)order["plannedFrom"]!, To: (DateTimeOffset)order["plannedTo"]!))
                .ToList();
        return [.. from one in booked from other in booked where string.CompareOrdinal(one.Id, other.Id) < 0 && one.From < other.To
            && other.From < one.To select $"{one.Id} {other.Id}"];
    }
}
