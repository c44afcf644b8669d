using Dispatch.Domain.Rosters;
using Dispatch.Grains.Interfaces.Rosters;
using Dispatch.Grains.Interfaces.Stations;

namespace Dispatch.Grains.Rosters;

/// <summary>Reads what a technician's roster says, by the clock of their station.</summary>
internal sealed class RosterReader(IRosterViews rosters, IStationViews stations)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>The begin of the next planned shift from an instant on, UTC; null when none is near.</summary>
    public async Task<DateTimeOffset?> NextShiftAsync(string technician, string? station, DateTimeOffset after) =>
        await rosters.FindAsync(technician, CancellationToken.None) is { } row && await ZoneAsync(station) is { } zone
            ? Availability.NextShift(row.Roster, zone, after, Ahead)
            : null;

    /// <summary>Whether a planned shift is under way at an instant, or begins soon after it; always for who is hired by hours and has no shifts.</summary>
    public async Task<bool> WorksAsync(string technician, string station, DateTimeOffset at, TimeSpan soon) =>
        await rosters.FindAsync(technician, CancellationToken.None) is { } row && await ZoneAsync(station) is { } zone
        && (row.Roster.WeekHours is not null || Availability.Between(row.Roster, zone, at, at + soon + TimeSpan.FromTicks(1)).Working.Any(shift => shift.Overlaps(at, at + soon + TimeSpan.FromTicks(1))));

    /// <summary>The absence that lies in a period; null when there is none.</summary>
    /// <param name="to">Exclusive.</param>
    public async Task<Absence?> AbsenceAsync(string technician, DateTimeOffset from, DateTimeOffset to) =>
        (await rosters.FindAsync(technician, CancellationToken.None))?.Roster.Absences.FirstOrDefault(absence => absence.From < to && from < absence.To);

    private async Task<TimeZoneInfo?> ZoneAsync(string? station) =>
        station is not null && await stations.FindAsync(station, CancellationToken.None) is { } row ? TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone) : null;
}
