using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Reads what a territory is made of from the views.</summary>
internal sealed class TerritoryReader(
    ITechnicianViews technicians,
    IWorkOrderViews orders,
    IStationViews stations,
    IStockViews stock,
    IRosterViews rosters,
    RosterRules rules)
{
    private const int PageSize = 1_000;

    public Task<StationRow?> StationAsync(string station, CancellationToken cancellation) => stations.FindAsync(station, cancellation);

    /// <param name="station">Null when it is not known; then rosters have no clock to be read by.</param>
    public async Task<TerritoryCrew> CrewAsync(string id, StationRow? station, DateTimeOffset at, CancellationToken cancellation)
    {
        var planned = station is null
            ? ImmutableDictionary<string, Roster>.Empty
            : (await rosters.OfStationAsync(id, cancellation)).ToImmutableDictionary(row => row.Technician, row => row.Roster);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(station?.TimeZone ?? "Etc/UTC");
        var members = ImmutableArray.CreateBuilder<CrewMember>();
        foreach (var member in (await TechniciansAsync(id, cancellation)).Select(TerritoryRows.Member))
            members.Add(planned.TryGetValue(member.Id, out var roster)
                ? Rostered.By(member, roster, zone, at, rules,
                    roster.WeekHours is null ? default : await WorkedAsync(member.Id, ContractTime.WeekOf(at, zone), cancellation))
                : member);
        return new(
            members.DrainToImmutable(),
            [.. (await stock.OnBoardAsync(id, cancellation)).Select(TerritoryRows.Part)]);
    }

    /// <summary>
    /// When work is over that other work has to follow, planned or true, UTC; null when nobody can say yet. Cancelled work is over, and was
    /// never begun.
    /// </summary>
    public async Task<DateTimeOffset?> EndAsync(
        string order, CancellationToken cancellation) => (await orders.FindAsync(order, cancellation))?.Order switch
        {
            { Completion.At: var done } => done,
            { Status: WorkOrderStatus.Cancelled } => DateTimeOffset.MinValue,
            { Booking: { ArrivedAt: { } arrived, From: { } from, To: { } to } } => arrived + (to - from),
            { Booking.To: var planned } => planned,
            _ => null,
        };

    /// <summary>Work and ways of a week that are done.</summary>
    private async Task<TimeSpan> WorkedAsync(string technician, PlannedTime week, CancellationToken cancellation)
    {
        var filter = new WorkOrderFilter([WorkOrderStatus.Completed, WorkOrderStatus.Closed], Technician: technician);
        var done = await orders.ListAsync(filter, new PageRequest(null, PageSize), cancellation);
        return done.Items.Aggregate(TimeSpan.Zero,
            (sum, row) =>
                row is { Completion.At: var end } && (row.Booking?.Technician.Value == technician ? row.Booking : row.Second) is { } booking
                && (booking.DepartedAt ?? booking.ArrivedAt) is { } begin
            ? sum + ContractTime.Within(week, begin, end)
            : sum);
    }

    public Task<ImmutableArray<TechnicianListItem>> TechniciansAsync(string station, CancellationToken cancellation) =>
        All(page => technicians.ListAsync(station, page, cancellation));

    public async Task<ImmutableArray<OpenOrder>> OrdersAsync(string station, CancellationToken cancellation) =>
        [.. (await All(page => orders.ListAsync(new WorkOrderFilter(WorkOrderStatuses.Unfinished, Station: station), page, cancellation)))
            .Select(TerritoryRows.Order)];

    /// <summary>Orders of other territories that technicians of this one have.</summary>
    public async Task<ImmutableArray<OpenOrder>> LentAsync(string station, CancellationToken cancellation) =>
        [.. (await All(page => orders.ListAsync(new WorkOrderFilter(WorkOrderStatuses.Unfinished, LentBy: station), page, cancellation)))
            .Select(TerritoryRows.Order)];

    /// <summary>The nearest other stations, the nearest first.</summary>
    public async Task<ImmutableArray<StationId>> NeighboursAsync(
        StationRow? station, int most, double kilometres, CancellationToken cancellation) => station is null
        ? []
        : [
            .. NeighbouringStations.Of(station, await stations.AllAsync(cancellation), most, kilometres)
                .Select(other => new StationId(other.Id)),
        ];

    /// <summary>The last orders that were completed, to learn from.</summary>
    public async Task<ImmutableArray<OpenOrder>> DoneAsync(string station, CancellationToken cancellation)
    {
        var filter = new WorkOrderFilter([WorkOrderStatus.Completed, WorkOrderStatus.Closed], Station: station);
        return [.. (await orders.ListAsync(filter, new PageRequest(null, PageSize), cancellation)).Items.Select(TerritoryRows.Order)];
    }

    public async Task<OpenOrder?> OrderAsync(string id, CancellationToken cancellation) =>
        (await orders.FindAsync(id, cancellation))?.Order is { } row ? TerritoryRows.Order(row) : null;

    private static Task<ImmutableArray<T>> All<T>(Func<PageRequest, Task<Page<T>>> list) => Pages.AllAsync(PageSize, list);
}
