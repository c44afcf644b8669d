using System.Collections.Immutable;

namespace Dispatch.Dashboard.Live;

/// <summary>What one client wants to see. Clients with the same filter share what is encoded for it.</summary>
/// <param name="Territory">The id of the station whose machines and technicians are wanted; null for all. Stations are always all.</param>
/// <param name="Bounds">Where a machine must be; null for anywhere.</param>
public sealed record LiveFilter(string? Territory, LiveBounds? Bounds, bool Machines, bool Services, bool Stations, bool Technicians)
{
    public static LiveFilter Of(string? territory, LiveBounds? bounds, ImmutableArray<string> topics) => new(
        territory,
        bounds,
        topics.Contains(LiveTopics.Machines),
        topics.Contains(LiveTopics.Services),
        topics.Contains(LiveTopics.Stations),
        topics.Contains(LiveTopics.Technicians));

    public bool Includes(string? station, in MapPosition position) =>
        (Territory is null || Territory == station) && (Bounds is null || Bounds.Contains(position));
}
