using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.WorkOrders;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Dispatching;

/// <summary>Reads the territory as it stands for each question, so that an answer never rests on what was true before.</summary>
internal sealed class DispatcherGrain(
    ITechnicianViews technicians,
    IWorkOrderViews orders,
    IStationViews stations,
    ITravelTimes travel,
    TimeProvider time,
    IOptions<DispatchOptions> options) : Grain, IDispatcherGrain
{
    private const int PageSize = 1_000;

    private static readonly ImmutableArray<WorkOrderStatus> UnderWay =
        [WorkOrderStatus.Accepted, WorkOrderStatus.EnRoute, WorkOrderStatus.OnSite, WorkOrderStatus.Paused, WorkOrderStatus.Open, WorkOrderStatus.Offered];

    public async Task<Preview> Preview(JobQuestion question)
    {
        var station = this.GetPrimaryKeyString();
        var crew = await All(page => technicians.ListAsync(station, page, CancellationToken.None));
        var work = await All(page => orders.ListAsync(new WorkOrderFilter(UnderWay, Station: station), page, CancellationToken.None));
        var territory = new TerritoryPicture(crew, work, question, time.GetUtcNow(), options.Value);
        var plan = new WorkingPlan<TravelTable>(territory.Problem, await Travel(territory, station), Plan.Committed(territory.Problem));
        return territory.Answer(plan.Explain(territory.Job));
    }

    private async Task<TravelTable> Travel(TerritoryPicture territory, string station)
    {
        var zone = (await stations.FindAsync(station, CancellationToken.None))?.TimeZone ?? "Etc/UTC";
        var local = TimeZoneInfo.ConvertTime(territory.At, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var places = territory.Places;
        var matrix = await travel.MatrixAsync(new(places, places, TimeOnly.FromDateTime(local.DateTime)), CancellationToken.None);
        return new TravelTable(places.Length, [.. matrix.Trips.Select(trip => (int)double.Ceiling(trip.Duration.TotalSeconds))]);
    }

    private static async Task<ImmutableArray<T>> All<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        var page = await list(new PageRequest(null, PageSize));
        for (all.AddRange(page.Items); page.Next is { } next; all.AddRange(page.Items)) page = await list(new PageRequest(next, PageSize));
        return all.DrainToImmutable();
    }
}
