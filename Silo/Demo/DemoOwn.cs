using System.Text.Json.Nodes;

namespace Dispatch.Silo.Demo;

/// <summary>
/// What the demo made itself, by its ids. All else belongs to whoever looks: the demo leaves it alone, wherever it stands.
/// </summary>
internal sealed class DemoOwn(DemoOptions options)
{
    private readonly HashSet<string> machines = [.. Enumerable.Range(0, options.Machines).Select(DemoMachine.SerialOf)];
    private readonly HashSet<string> technicians = [.. Enumerable.Range(0, options.Technicians).Select(DemoFounding.TechnicianId)];

    /// <summary>Whose phone is left to the visitor: on shift, and nobody answers for them.</summary>
    public static string Visitor { get; } = DemoFounding.TechnicianId(0);

    public bool IsMachine(string? serialNumber) => serialNumber is not null && machines.Contains(serialNumber);

    public bool IsTechnician(string? id) => id is not null && technicians.Contains(id);

    /// <summary>Whether a machine of the demo stands within so many kilometres of its station.</summary>
    public bool IsNear(JsonNode machine, double kilometres) =>
        IsMachine((string?)machine["serialNumber"])
        && DemoStation.All.FirstOrDefault(one => one.Id == (string?)machine["station"]) is { } station
        && machine["site"] is { } site
        && station.DistanceKm((double)site["latitude"]!, (double)site["longitude"]!) < kilometres;
}
