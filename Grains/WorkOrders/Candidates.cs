using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Rosters;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Looks at whom an order is given to by hand, into their van, and where its machine is.</summary>
internal sealed class Candidates(
    ITechnicianViews technicians,
    IMachineViews machines,
    IStockViews stock,
    ITravelTimes travel,
    RosterReader rosters,
    TerritoryReader territory,
    WorkOrderRules rules,
    IOptions<DispatchOptions> options)
{
    /// <param name="id">The order's.</param>
    /// <param name="planned">For when they get the order; nothing for now.</param>
    /// <returns>Null when there is no such technician.</returns>
    public async Task<Candidate?> FindAsync(
        TechnicianId technician, string id, WorkOrderFile order, WorkRequirements requirements,
        (DateTimeOffset? From, DateTimeOffset? To) planned, DateTimeOffset at)
    {
        if (await technicians.FindAsync(technician.Value, CancellationToken.None) is not { } found) return null;
        return new Candidate(
            technician,
            new StationId(found.Technician.Station),
            found.Technician.Skills,
            found.Unit?.OutOfService,
            await OnBoardAsync(technician),
            order.Site is { } site ? await Travel(Whereabouts(found), site, order.TimeZone, at) : null)
        {
            LeftAt = found.Technician.LeftAt,
            IsOffShift = found.Unit?.Status is null or UnitStatus.OffShift
                && !await rosters.WorksAsync(technician.Value, found.Technician.Station, planned.From ?? at, rules.ShiftSoon),
            WeekLeft = await rosters.WeekLeftAsync(technician.Value, found.Technician.Station, planned.From ?? at, id),
            Lasts = planned.To - planned.From ?? requirements.Takes ?? options.Value.Durations.Expected(order.Type, order.Model),
            PrecedingEndsAt = requirements.After is { } after ? await territory.EndAsync(after.Order.Value, CancellationToken.None) : null,
            From = planned.From,
            Absence = await rosters.AbsenceAsync(technician.Value, planned.From ?? at, planned.To ?? at.AddTicks(1)),
        };
    }

    /// <summary>Numbers of the parts of which at least one piece is in the van.</summary>
    public async Task<ImmutableArray<string>> OnBoardAsync(TechnicianId technician) =>
        [.. (await stock.OfAsync(technician.Value, CancellationToken.None)).Where(row => row.Item.Quantity > 0)
            .Select(row => row.Item.Number)];

    /// <summary>Where a machine last said that it was; null when it did not.</summary>
    public async Task<MachineSeen?> SeenAsync(string machine) =>
        await machines.FindAsync(machine, CancellationToken.None) is { Meter: { Position: { } position, PositionAt: { } at } }
            ? new(position, at)
            : null;

    /// <summary>Where they were seen in this shift, else home.</summary>
    private static GeoPoint Whereabouts(TechnicianListItem technician) =>
        technician is { Seen: { } seen, Unit.ShiftStartedAt: { } started } && seen.At >= started
            ? seen.Position
            : technician.Technician.Home;

    private async Task<TimeSpan?> Travel(GeoPoint from, GeoPoint to, string timeZone, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        return (await travel.MatrixAsync(new([from], [to], TimeOnly.FromDateTime(local.DateTime)), CancellationToken.None))[0, 0].Duration;
    }
}
