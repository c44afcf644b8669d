using System.Globalization;
using System.Text.RegularExpressions;
using Dispatch.Http.Instants;

namespace Dispatch.Gateway.Positions;

/// <summary>
/// Instants as tracking apps write them: Unix seconds or milliseconds, or ISO 8601 as loosely as it is seen: with T or a blank, the offset
/// as Z, UTC, +01:00, +0100 or +01, a blank before it, a blank where a form turned an unescaped + into one, or none at all, which is UTC.
/// </summary>
internal static partial class TrackerInstant
{
    public const string Expected =
        "must be Unix seconds or milliseconds, or an ISO 8601 instant as 2026-01-31T08:30:00Z (without offset UTC), between 1970 and 2200";

    /// <summary>As seconds this would be the year 5138; as milliseconds it is 1973.</summary>
    private const double FirstMilliseconds = 1e11;

    private const int FractionDigits = 7;
    private const int MostOffsetHours = 14;
    private const int MinutesPerHour = 60;

    public static DateTimeOffset? Parse(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return OfUnix(number);
        var match = Loose().Match(text);
        if (!match.Success || Offset(match) is not { } offset || Local(match) is not { } local)
            return null;
        // Near year 1 and 9999 an offset would leave what the type can hold; both are far outside anyway.
        if (local.Year is < 1970 or > 2200)
            return null;
        var instant = new DateTimeOffset(local - offset, TimeSpan.Zero);
        return Instant.IsPlausible(instant) ? instant : null;
    }

    public static DateTimeOffset? OfUnix(double number)
    {
        var seconds = number >= FirstMilliseconds ? number / 1_000 : number;
        if (seconds is not (>= 0 and < 7_258_118_400))
            return null;
        return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }

    private static DateTime? Local(Match match)
    {
        var fraction = match.Groups["fraction"].Value;
        var text = $"{match.Groups["date"].Value} {match.Groups["minute"].Value}"
            + (match.Groups["second"].Success ? match.Groups["second"].Value : ":00")
            + $".{(fraction.Length > FractionDigits ? fraction[..FractionDigits] : fraction).PadRight(FractionDigits, '0')}";
        return DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? local
            : null;
    }

    private static TimeSpan? Offset(Match match)
    {
        if (!match.Groups["hours"].Success)
            return TimeSpan.Zero;
        var hours = int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        if (minutes >= MinutesPerHour || offset > TimeSpan.FromHours(MostOffsetHours))
            return null;
        return match.Groups["sign"].ValueSpan is "-" or "\u2212" ? -offset : offset;
    }

    /// <summary>An offset has a sign, or the blank that its + became.</summary>
    [GeneratedRegex(
        """
        ^\s*(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt]|\s+)
        (?<minute>[0-9]{2}:[0-9]{2})(?<second>:[0-9]{2})?(?:[.,](?<fraction>[0-9]{1,12}))?
        (?:\s*(?:[Zz]|UTC|GMT)|\s*(?<sign>[+\-\u2212\s])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2})?)?\s*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Loose();
}
