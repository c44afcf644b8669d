using Dispatch.Domain.Rosters;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http.Queries;

namespace Dispatch.Api.Rosters;

/// <summary>Reads rosters as people see them.</summary>
internal sealed class RosterBook(IRosterViews rosters, ITechnicianViews technicians, IStationViews stations, RosterRules rules, TimeProvider time)
{
    /// <summary>How far is shown where nobody says.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(28);

    /// <returns>Null when there is no such technician.</returns>
    public async Task<RosterModel?> FindAsync(string technician, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation)
    {
        if (await technicians.FindAsync(technician, cancellation) is not { } found) return null;
        var station = await stations.FindAsync(found.Technician.Station, cancellation);
        var roster = (await rosters.FindAsync(technician, cancellation))?.Roster ?? Roster.Empty;
        return Model(found, station, roster, from, to);
    }

    /// <returns>Of all who work at the station; null when there is no such station.</returns>
    public async Task<Page<RosterModel>?> OfStationAsync(string id, DateTimeOffset? from, DateTimeOffset? to, PageRequest page, CancellationToken cancellation)
    {
        if (await stations.FindAsync(id, cancellation) is not { } station) return null;
        var planned = (await rosters.OfStationAsync(id, cancellation)).ToDictionary(row => row.Technician, row => row.Roster);
        var people = await technicians.ListAsync(id, page, cancellation);
        return people.Select(item => Model(item, station, planned.GetValueOrDefault(item.Technician.Id, Roster.Empty), from, to));
    }

    /// <summary>The zone of a technician's station.</summary>
    public async Task<TimeZoneInfo?> ZoneAsync(string technician, CancellationToken cancellation) =>
        await technicians.FindAsync(technician, cancellation) is { } found ? Zone(await stations.FindAsync(found.Technician.Station, cancellation)) : null;

    private RosterModel Model(TechnicianListItem item, StationRow? station, Roster roster, DateTimeOffset? from, DateTimeOffset? to)
    {
        var now = time.GetUtcNow();
        var begin = from ?? now;
        return RosterModel.Of(item.Technician.Id, item.Person?.Name, item.Technician.Station, station?.TimeZone ?? "Etc/UTC", roster, begin, to ?? begin + Usual, now, rules);
    }

    private static TimeZoneInfo Zone(StationRow? station) => TimeZoneInfo.FindSystemTimeZoneById(station?.TimeZone ?? "Etc/UTC");
}
