using System.Collections.Immutable;

namespace Dispatch.Live;

/// <summary>What one client wants to see. Clients with the same filter share what is encoded for it.</summary>
/// <param name="Territory">The id of the station whose machines, technicians, jobs and requests are wanted; null for all. Stations are always all.</param>
/// <param name="Bounds">Where a machine must be; null for anywhere.</param>
/// <param name="Technician">The id of the technician who is wanted, with the jobs they have and are asked for; null for all.</param>
public sealed record LiveFilter(
    string? Territory,
    LiveBounds? Bounds,
    bool Machines,
    bool Services,
    bool Stations,
    bool Technicians,
    bool Jobs,
    bool Requests,
    string? Technician = null)
{
    public static LiveFilter Of(string? territory, LiveBounds? bounds, ImmutableArray<string> topics) => new(
        territory,
        bounds,
        topics.Contains(LiveTopics.Machines),
        topics.Contains(LiveTopics.Services),
        topics.Contains(LiveTopics.Stations),
        topics.Contains(LiveTopics.Technicians),
        topics.Contains(LiveTopics.Jobs),
        topics.Contains(LiveTopics.Requests));

    /// <summary>What concerns one technician.</summary>
    public static LiveFilter For(string technician) => new(null, null, false, false, false, true, true, false, technician);

    internal bool Includes(string id, LiveTechnician? technician) =>
        technician?.Row is { } row && (Territory is null || Territory == row.Station) && (Technician is null || Technician == id);

    internal bool Includes(LiveJob? job) =>
        job is not null && (Territory is null || Territory == job.Row.File.Station.Value) && (Technician is null || job.Technicians.Contains(Technician));

    internal bool Includes(LiveRequest? request) => request is not null && (Territory is null || Territory == request.Row.File.Station.Value);

    public bool Includes(string? station, in MapPosition position) =>
        (Territory is null || Territory == station) && (Bounds is null || Bounds.Contains(position));
}
