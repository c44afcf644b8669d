using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Travel;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Stations;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Asks the machine for its file and warranty, and the station how far it is.</summary>
internal sealed class JobSites(
    IGrainFactory grains, IStationViews stations, ITravelTimes travel, SlaRules rules, MachineRules machines, TimeProvider time)
{
    /// <summary>What is left out is taken from the machine's file.</summary>
    /// <param name="at">When the job was received: then the warranty must hold.</param>
    public async Task<(JobSite? Site, Rejection? Rejection)> Find(
        string machine, string? model, string? station, string? customer, GeoPoint? site, DateTimeOffset at)
    {
        var brief = await grains.GetGrain<IMachineGrain>(machine).Brief();
        if ((model ?? brief?.Model) is not { } known)
            return (null, new Rejection("model_missing", $"No machine {machine} is registered: register it, or give its model."));
        var place = site ?? Place(brief, at);
        if ((station ?? await Station(brief, place, at)) is not { } id)
            return (null, new Rejection("station_missing", "No station is responsible for the machine: give one."));
        if (await stations.FindAsync(id, CancellationToken.None) is not { } responsible)
            return (null, new Rejection("unknown_station", $"No station {id} is registered; register it first."));
        if (responsible.ClosedAt is not null) return (null, new Rejection("station_closed", $"{id} was closed."));
        var owner = (customer ?? brief?.Customer) is { } name ? new CustomerId(name) : (CustomerId?)null;
        var warranty = WarrantyFinding.At(at, brief?.WarrantyUntil);
        return (new JobSite(known, new StationId(id), responsible.TimeZone, owner, place, warranty,
            await Evidence(responsible, place))
        {
            PreferredTechnician = brief?.PreferredTechnician,
            Owner = brief?.Customer is { } own ? new CustomerId(own) : null,
        }, null);
    }

    /// <summary>What is known of a machine now; null when nothing more than at intake.</summary>
    /// <param name="at">When the work was received: then the warranty must hold.</param>
    /// <param name="owner">Who takes the place of the customer; null for nobody.</param>
    public async Task<MachineFound?> FoundAsync(
        string machine, string model, StationId station, GeoPoint? site, DateTimeOffset at, string? owner)
    {
        var (found, _) = await Find(machine, model, station.Value, owner, site, at);
        return found is null ? null : new MachineFound(found.Warranty, found.Site, found.Evidence, found.Customer, owner is not null);
    }

    /// <summary>Where a machine is to be sought: where it stands by its file, or where it says that it is (R-SLA-1).</summary>
    /// <param name="at">When the work is asked for.</param>
    public GeoPoint? Place(MachineBrief? brief, DateTimeOffset at) => Whereabouts.Of(brief?.Site, brief?.Seen, at, machines.Whereabouts);

    /// <summary>Where a machine says that it is, when that is not where its file says.</summary>
    public MovedMachine? Moved(MachineBrief? brief, DateTimeOffset at) =>
        brief is { Seen: { } seen } && Whereabouts.HasMoved(brief.Site, seen, at, machines.Whereabouts) ? new(brief.Site, seen) : null;

    /// <summary>The station of the file; that of the territory where the machine says it is, when the job is there.</summary>
    public async Task<string?> Station(MachineBrief? brief, GeoPoint? place, DateTimeOffset at)
    {
        if (place is not { } there || Moved(brief, at) is not { Seen: var seen }
            || GreatCircle.Kilometres(there, seen.Position) > machines.Whereabouts.MovedKm)
            return brief?.Station;
        var own = brief?.Station is { } id ? new StationId(id) : (StationId?)null;
        var areas = (await stations.AllAsync(CancellationToken.None)).Select(Area);
        return ResponsibleStation.Of(there, areas, own)?.Value ?? own?.Value;
    }

    private static StationArea Area(StationRow row) => new(new StationId(row.Id), row.Location, row.Territory);

    /// <summary>Who is wanted for work on a machine; null when it does not matter.</summary>
    public async Task<string?> PreferredAsync(SerialNumber machine) =>
        (await grains.GetGrain<IMachineGrain>(machine.Value).Brief())?.PreferredTechnician;

    /// <summary>What a service of a machine's plan consists of now; null for other work.</summary>
    public async Task<ServiceWork?> WorkAsync(SerialNumber machine, ServiceKey? service) =>
        service is { Line: var line } ? await grains.GetGrain<IMachineGrain>(machine.Value).WorkOf(line) : null;

    /// <summary>The distance band; null when the site or the station is not known.</summary>
    public async Task<(SiteEvidence? Evidence, string? TimeZone)> Survey(StationId station, GeoPoint? site) =>
        await stations.FindAsync(station.Value, CancellationToken.None) is { } row
            ? (await Evidence(row, site), row.TimeZone)
            : (null, null);

    private async Task<SiteEvidence?> Evidence(StationRow station, GeoPoint? site) => site is not { } place
        ? null
        : SiteSurvey.Of(
            new StationId(station.Id),
            new StationFile(station.Name, station.Country, station.TimeZone, station.Location, station.Territory, station.Urban),
            place,
            await Road(station, place),
            rules.Policies.Bands);

    /// <summary>Null where no routing service says how far it is: an estimate is no evidence of a road.</summary>
    private async Task<RoadDistance?> Road(StationRow station, GeoPoint site)
    {
        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone));
        var matrix =
            await travel.MatrixAsync(new([station.Location], [site], TimeOnly.FromDateTime(local.DateTime)), CancellationToken.None);
        return matrix[0, 0] is { Provider: not TripEstimate.Provider } trip && Trip.HasRoad(trip)
            ? new RoadDistance(trip.Kilometres, trip.Provider)
            : null;
    }
}
