namespace Dispatch.Domain.Maintenance;

/// <summary>Days as people at the site count them.</summary>
public static class LocalCalendar
{
    /// <exception cref="TimeZoneNotFoundException">The node's time zone data lacks the zone.</exception>
    public static DateOnly DateAt(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>
    /// The first instant of a day, UTC. Where clocks jump over midnight the day starts when they have jumped; where midnight comes twice,
    /// at the first.
    /// </summary>
    public static DateTimeOffset StartOf(DateOnly date, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        if (zone.IsInvalidTime(midnight))
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight.AddDays(-1))).ToUniversalTime();
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
