using System.Globalization;
using Dispatch.Http.Instants;

namespace Dispatch.Gateway.Positions;

/// <summary>Instants as tracking apps write them: Unix seconds or milliseconds, ISO 8601, or <c>yyyy-MM-dd HH:mm:ss</c> in UTC.</summary>
internal static class TrackerInstant
{
    public const string Expected = "must be Unix seconds or milliseconds, ISO 8601 with offset, or yyyy-MM-dd HH:mm:ss in UTC, between 1970 and 2200";

    /// <summary>As seconds this would be the year 5138; as milliseconds it is 1973.</summary>
    private const double FirstMilliseconds = 1e11;

    public static DateTimeOffset? Parse(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return OfUnix(number);
        if (Instant.TryParse(text, out var instant))
            return instant;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant) && Instant.IsPlausible(instant)
            ? instant
            : null;
    }

    public static DateTimeOffset? OfUnix(double number)
    {
        var seconds = number >= FirstMilliseconds ? number / 1_000 : number;
        if (seconds is not (>= 0 and < 7_258_118_400))
            return null;
        return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }
}
