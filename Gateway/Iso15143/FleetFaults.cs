using System.Globalization;
using System.Text.Json;
using Dispatch.Gateway.Telemetry;

namespace Dispatch.Gateway.Iso15143;

/// <summary>The trouble codes of a machine in a snapshot, wherever the maker put them, kept as JSON.</summary>
internal static class FleetFaults
{
    private static readonly (string Name, string Field)[] Fields =
    [
        ("CodeIdentifier", "code"), ("CodeDescription", "description"), ("CodeSeverity", "severity"), ("CodeSource", "source"), ("datetime", "at"),
    ];

    /// <param name="instantOf">When a fault was, UTC, in the zone of the feed; null when it says nothing that can be read.</param>
    /// <returns>An array of <c>{code, description, severity, source, at}</c>, without what is not given; null when there are none.</returns>
    public static string? Of(FleetNode machine, Func<FleetNode, DateTimeOffset?> instantOf)
    {
        var faults = Find(machine).Take(ReadingLimits.MaxFaults)
            .Select(fault => Fields.Where(field => fault.Value(field.Name) is not null).ToDictionary(
                field => field.Field,
                field => field.Field == "at" && instantOf(fault) is { } at ? at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) : fault.Value(field.Name)))
            .ToList();
        return faults.Count == 0 ? null : JsonSerializer.Serialize(faults);
    }

    private static IEnumerable<FleetNode> Find(FleetNode node) =>
        node.Children.SelectMany(child => child.Value("CodeIdentifier") is null ? Find(child) : [child]);
}
