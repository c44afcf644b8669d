namespace Dispatch.Domain.Sla;

/// <summary>When a clock on the wall shows a time.</summary>
internal static class WallClock
{
    /// <summary>The first instant, UTC, at which the wall clock shows the time or, where it jumps over it, a later one.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var instant = Utc(local, offset);
        return TimeZoneInfo.ConvertTime(instant, zone).DateTime == local ? instant : JumpOver(local, zone);
    }

    private static DateTimeOffset JumpOver(DateTime local, TimeZoneInfo zone)
    {
        var (before, after) =
            (Utc(local, zone.GetUtcOffset(local.AddDays(-1))).AddDays(-1), Utc(local, zone.GetUtcOffset(local.AddDays(1))).AddDays(1));
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime < local) before = middle;
            else after = middle;
        }

        return after;
    }

    private static DateTimeOffset Utc(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToUniversalTime();
}
