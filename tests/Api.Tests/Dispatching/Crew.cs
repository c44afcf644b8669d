using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>Stations at 50 N 9 E and their technicians, north of them.</summary>
internal sealed class Crew(OneNode node)
{
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    public Task<JsonNode> Station(string id, string timeZone = "Europe/Berlin") =>
        node.Http.Post("/api/stations", SampleFleet.Station(id, timeZone));

    /// <summary>Where a contractor's week does not end within a shift from now.</summary>
    public string ZoneWithinTheWeek() => ((string[])["Europe/Berlin", "Pacific/Kiritimati"]).First(zone =>
        TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)) is not { DayOfWeek: DayOfWeek.Sunday, Hour: >= 11 });

    public Task<JsonNode> TakeOn(string station, string id, double latitude, string? name = null) =>
        node.Http.Post("/api/technicians",
            new { id, station, name = name ?? id, skills = Array.Empty<string>(), home = new { latitude, longitude = 9.0 } });

    /// <summary>Seen a minute ago.</summary>
    public async Task OnShift(string station, string id, double latitude, string? name = null)
    {
        await TakeOn(station, id, latitude, name);
        await node.Http.Post($"/api/technicians/{id}/shift-start", new { at = now.AddMinutes(-10), endsAt = now.AddHours(10) });
        await node.Http.Post(
            $"/api/technicians/{id}/position", new { at = now.AddMinutes(-1), latitude, longitude = 9.0, accuracyMetres = 5.0 });
    }
}
