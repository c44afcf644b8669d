using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Sla;

/// <summary>The calendars of all stations.</summary>
/// <param name="standard">Of stations that have no hours of their own.</param>
/// <param name="stations">Hours of their own.</param>
/// <param name="timeZone">IANA id; of jobs without a station.</param>
public sealed class BusinessCalendars(OpeningHours standard, FrozenDictionary<StationId, OpeningHours> stations, string timeZone)
{
    private readonly ConcurrentDictionary<(StationId? Station, string TimeZone), BusinessCalendar> calendars = new();

    public static BusinessCalendars Default { get; } =
        new(OpeningHours.Default, FrozenDictionary<StationId, OpeningHours>.Empty, "Etc/UTC");

    /// <param name="zone">Of the station, IANA id; null for the default one.</param>
    /// <exception cref="TimeZoneNotFoundException">The node's time zone data lacks the zone.</exception>
    public WorkingTime Of(StationId? station, string? zone)
    {
        var own = station is { } id && stations.ContainsKey(id) ? station : null;
        return calendars.GetOrAdd((own, zone ?? timeZone), key =>
            new BusinessCalendar(key.TimeZone, key.Station is { } named ? stations[named] : standard));
    }
}
