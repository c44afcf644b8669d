using Dispatch.Domain.Rosters;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Rosters;

/// <summary>Reads what a technician's roster says, by the clock of their station.</summary>
internal sealed class RosterReader(IRosterViews rosters, IStationViews stations, IWorkOrderViews orders)
{
    private const int Most = 1_000;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>The begin of the next planned shift from an instant on, UTC; null when none is near.</summary>
    public async Task<DateTimeOffset?> NextShiftAsync(string technician, string? station, DateTimeOffset after) =>
        await rosters.FindAsync(technician, CancellationToken.None) is { } row && await ZoneAsync(station) is { } zone
            ? Availability.NextShift(row.Roster, zone, after, Ahead)
            : null;

    /// <summary>
    /// Whether a planned shift is under way at an instant, or begins soon after it; always for who is hired by hours and has no shifts.
    /// </summary>
    public async Task<bool> WorksAsync(string technician, string station, DateTimeOffset at, TimeSpan soon) =>
        await rosters.FindAsync(technician, CancellationToken.None) is { } row && await ZoneAsync(station) is { } zone
        && (row.Roster.WeekHours is not null || Availability.Between(row.Roster, zone, at, at + soon + TimeSpan.FromTicks(1)).Working
            .Any(shift => shift.Overlaps(at, at + soon + TimeSpan.FromTicks(1))));

    /// <summary>The absence that lies in a period; null when there is none.</summary>
    /// <param name="to">Exclusive.</param>
    public async Task<Absence?> AbsenceAsync(string technician, DateTimeOffset from, DateTimeOffset to) =>
        (await rosters.FindAsync(technician, CancellationToken.None))?.Roster.Absences.FirstOrDefault(
            absence => absence.From < to && from < absence.To);

    /// <summary>
    /// What is left of the week of an instant for who is hired by hours, of work done and promised; null for everybody else.
    /// </summary>
    /// <param name="but">An order that does not count.</param>
    public async Task<TimeSpan?> WeekLeftAsync(string technician, string station, DateTimeOffset at, string but)
    {
        if (await rosters.FindAsync(technician, CancellationToken.None) is not { Roster.WeekHours: { } hours }
            || await ZoneAsync(station) is not { } zone)
            return null;
        var week = ContractTime.WeekOf(at, zone);
        var own = await orders.ListAsync(
            new WorkOrderFilter([], Technician: technician), new PageRequest(null, Most), CancellationToken.None);
        return own.Items.Where(row => row.Id != but && row.Status != WorkOrderStatus.Cancelled)
            .Aggregate(TimeSpan.FromHours(hours), (left, row) => left - Spent(row, week));
    }

    /// <summary>As it was, where it is done; else as planned.</summary>
    private static TimeSpan Spent(WorkOrderRow row, PlannedTime week) => row switch
    {
        { Completion.At: var end, Booking: { } booking } when (booking.DepartedAt ?? booking.ArrivedAt) is { } begin => ContractTime.Within(
            week, begin, end),
        { Completion: null, Booking: { From: { } from, To: { } to } } => ContractTime.Within(week, from, to),
        _ => TimeSpan.Zero,
    };

    private async Task<TimeZoneInfo?> ZoneAsync(string? station) =>
        station is not null && await stations.FindAsync(station, CancellationToken.None) is { } row
            ? TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone)
            : null;
}
