using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Maintenance.Planning;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Maintenance;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http.Queries;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Maintenance;

/// <summary>What the coming months hold, and what lies together.</summary>
internal sealed class ServicePlanning(
    MaintenanceReader services, IMachineViews machines, IStationViews stations, ITechnicianViews technicians, IPlanningFacts facts, IOptions<PlanningOptions> options, TimeProvider time)
{
    private static readonly ImmutableArray<ServiceState> Owed = [ServiceState.Open, ServiceState.Overdue];

    public async Task<ImmutableArray<ServiceLoadModel>> LoadAsync(int months, Reach reach, CancellationToken cancellation)
    {
        var planning = options.Value;
        var load = new ServiceLoad(planning.HoursPerService, planning.HoursAMonth, planning.HighLoad);
        var models = ImmutableArray.CreateBuilder<ServiceLoadModel>();
        foreach (var station in (await stations.AllAsync(cancellation)).Where(station => reach.IncludesStation(station.Id)).OrderBy(station => station.Name, StringComparer.Ordinal))
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone);
            var crew = (await All(page => technicians.ListAsync(station.Id, page, cancellation))).Length;
            var own = await All(page => services.ListAsync(new([.. Owed, ServiceState.Upcoming], station.Id), page, cancellation));
            var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
            var expected = own.Select(When).OfType<DateTimeOffset>().Select(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
            models.Add(new(
                station.Id,
                crew,
                own.Count(service => service.State == ServiceState.Overdue),
                [.. load.Months(expected, crew, first, months).Select(month => new MonthLoadModel(month.Month, month.Services, month.Share, month.IsHigh))]));
        }

        return models.ToImmutable();
    }

    /// <summary>Null when the machine is not known, empty when nobody knows where it is.</summary>
    public async Task<ImmutableArray<TourStopModel>?> TourAsync(string machine, Reach reach, CancellationToken cancellation)
    {
        if (await machines.FindAsync(machine, cancellation) is not { Machine: { } known }) return null;
        if (known.Site is not { } site) return [];
        var owing = (await All(page => services.ListAsync(new([.. Owed, ServiceState.Upcoming], known.Station), page with { Within = reach }, cancellation)))
            .Where(service => service.State != ServiceState.Upcoming || service.DueSoon).ToLookup(service => service.SerialNumber);
        var places = new List<(string Machine, GeoPoint Site)>();
        foreach (var other in await All(page => machines.ListAsync(new MachineFilter(Station: known.Station), page with { Within = reach }, cancellation)))
            if (owing.Contains(other.Machine.SerialNumber) && other.Machine.Site is { } there) places.Add((other.Machine.SerialNumber, there));
        var tour = new ServiceTour(options.Value.TourKilometres, options.Value.TourStops, facts.DetourFactor);
        return [.. tour.From(machine, site, places).Select(stop => new TourStopModel(stop.Machine, double.Round(stop.Kilometres, 1), [.. owing[stop.Machine]]))];
    }

    private static DateTimeOffset? When(ServiceModel service) => (service.State == ServiceState.Upcoming ? service.ForecastAt : service.OverdueAt) ?? service.OpensAt;

    private static Task<ImmutableArray<T>> All<T>(Func<PageRequest, Task<Page<T>>> list) => Pages.AllAsync(Paging.MaxLimit, list);
}

/// <summary>What services take of a station's time.</summary>
/// <param name="Technicians">Of the station.</param>
/// <param name="Overdue">Services.</param>
public sealed record ServiceLoadModel(string Station, int Technicians, int Overdue, ImmutableArray<MonthLoadModel> Months);

/// <param name="Month">Its first day.</param>
/// <param name="Share">Of the technicians' time, from 0; null where there are none.</param>
/// <param name="High">Too full, or nobody is there.</param>
public sealed record MonthLoadModel(DateOnly Month, int Services, double? Share, bool High);

/// <param name="Kilometres">From the stop before, by road as estimated.</param>
/// <param name="Services">What is owed there.</param>
public sealed record TourStopModel(string Machine, double Kilometres, ImmutableArray<ServiceModel> Services);
