namespace Dispatch.Live;

/// <summary>What a client can subscribe to.</summary>
public static class LiveTopics
{
    /// <summary>Machines with their markers: position, hours, state.</summary>
    public const string Machines = "machines";

    /// <summary>The open and overdue services of each machine; includes the machines' files.</summary>
    public const string Services = "services";

    public const string Stations = "stations";

    /// <summary>Technicians with status, shift and position.</summary>
    public const string Technicians = "technicians";

    /// <summary>Work orders that are neither closed nor cancelled, with their clocks, bookings and offers; and news of what the dispatch engine decided about them.</summary>
    public const string Jobs = "jobs";

    /// <summary>Service requests that no work order takes care of yet.</summary>
    public const string Requests = "requests";

    public static IReadOnlyList<string> All { get; } = [Machines, Services, Stations, Technicians, Jobs, Requests];
}
