namespace Dispatch.Testing.Nodes;

/// <summary>Bodies of calls that set a small fleet up.</summary>
public static class SampleFleet
{
    /// <summary>Of a caller who told neither who they are nor more than the fault.</summary>
    public static IReadOnlyList<string> NothingTold { get; } = ["Contact", "Symptom", "Environment"];

    /// <summary>Of a caller who told who they are and no more than the fault.</summary>
    public static IReadOnlyList<string> OnlyWhoCalls { get; } = ["Symptom", "Environment"];

    public static object Station(string id, string timeZone = "Europe/Berlin") => new
    {
        id,
        name = $"Station {id}",
        country = "DE",
        timeZone,
        location = new { latitude = 50.0, longitude = 9.0 },
        territory = new { type = "Polygon", coordinates = new[] { new double[][] { [8, 49], [10, 49], [10, 51], [8, 51], [8, 49] } } },
    };

    public static object Machine(string serialNumber, string station, DateTimeOffset? commissionedAt = null) => new
    {
        serialNumber,
        model = "L550",
        station,
        commissionedAt,
        warrantyMonths = 12,
        site = new { latitude = 50.1, longitude = 9.1 },
    };

    public static object Reading(string machine, DateTimeOffset at, double operatingHours) => new { machine, at, operatingHours };
}
