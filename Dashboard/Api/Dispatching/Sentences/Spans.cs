using System.Globalization;

namespace Dispatch.Api.Dispatching.Sentences;

/// <summary>Times as sentences give them: whole minutes, a late one never rounded away.</summary>
internal static class Spans
{
    public static long Minutes(TimeSpan span) => (long)double.Ceiling(span.TotalMinutes);

    /// <summary>Beyond an hour and a half in hours.</summary>
    public static string Latin(TimeSpan span) => Written(span, "{0} min", "{0} h {1} min");

    /// <inheritdoc cref="Latin"/>
    public static string Chinese(TimeSpan span) => Written(span, "{0} 分钟", "{0} 小时 {1} 分钟");

    /// <summary>The line of a plan as people say it: <c>600h</c> as 600 h; one that is no number of hours as it is.</summary>
    public static string Hours(string line, string unit = "h") =>
        line.EndsWith('h') && int.TryParse(line.AsSpan(0, line.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            ? string.Create(CultureInfo.InvariantCulture, $"{hours} {unit}")
            : line;

    private static string Written(TimeSpan span, string inMinutes, string inHours)
    {
        const int longest = 90;
        var minutes = Minutes(span);
        return minutes <= longest
            ? string.Format(CultureInfo.InvariantCulture, inMinutes, minutes)
            : string.Format(CultureInfo.InvariantCulture, inHours, minutes / 60, minutes % 60);
    }
}
