namespace Dispatch.Dashboard.Live;

/// <summary>What a client can subscribe to.</summary>
public static class LiveTopics
{
    /// <summary>Machines with their markers: position, hours, state.</summary>
    public const string Machines = "machines";

    /// <summary>The open and overdue services of each machine; includes the machines' files.</summary>
    public const string Services = "services";

    public const string Stations = "stations";

    public const string Technicians = "technicians";

    public static IReadOnlyList<string> All { get; } = [Machines, Services, Stations, Technicians];
}
