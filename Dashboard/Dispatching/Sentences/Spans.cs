using System.Globalization;

namespace Dispatch.Dashboard.Dispatching.Sentences;

/// <summary>Times as sentences give them: whole minutes, a late one never rounded away.</summary>
internal static class Spans
{
    public static long Minutes(TimeSpan span) => (long)double.Ceiling(span.TotalMinutes);

    public static long Minutes(int? seconds) => Minutes(TimeSpan.FromSeconds(seconds ?? 0));

    public static string Clock(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
