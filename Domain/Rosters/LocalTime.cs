using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Rosters;

/// <summary>Times of a station's wall clock.</summary>
public static class LocalTime
{
    /// <summary>The instant, UTC, at which the wall clock shows it; the first of two, and that of the jump where it is skipped.</summary>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone) =>
        WallClock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);

    public static DateTime Of(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
