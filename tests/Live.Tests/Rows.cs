using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Live.Tests;

/// <summary>Rows of a small fleet.</summary>
internal static class Rows
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string[] Topics { get; } = ["machines", "services", "stations", "technicians"];

    public static object Everything { get; } = new { topics = Topics };

    public static MachineRow Machine(string serial, string station = "s1") =>
        new(serial, "WL-936", station, "c1", Start, 12, Start.AddYears(1), new GeoPoint(41.65, -0.88), "Europe/Madrid", true, false);

    public static MeterRow Meter(string serial, double hours) => new(serial, hours, Start.AddHours(hours), null, null, 8);

    public static ServiceRow Service(string serial, ServiceState state, string line = "100h") =>
        new(serial, line, 1, state, "WL-936", "s1", 100, Start.AddDays(10), Start.AddDays(20), null, Start.AddDays(12), null, null, true);
}
