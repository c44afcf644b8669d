using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Dispatch.Http.Json;

namespace Dispatch.Http.Instants;

/// <summary>
/// Instants as callers write them: ISO 8601 extended, with <c>T</c> and an offset (<c>Z</c> or <c>+08:00</c>), from 1970 on and before
/// 2200. Read as UTC.
/// </summary>
public static class Instant
{
    public const string Expected = "must be an ISO 8601 instant with offset, as 2026-01-31T08:30:00Z, between 1970 and 2200";

    // What lies outside is a clock that was never set, and would overflow where days and months are added.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        return HasOffset<char>(text)
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant)
            && IsPlausible(instant);
    }

    /// <summary>Reads the string token on which the reader stands; false when it is none or another text.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset instant)
    {
        instant = default;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        if (reader.ValueIsEscaped)
            return JsonText.TryRead(ref reader, out var text) && TryParse(text, out instant);
        if (!HasOffset(reader.ValueSpan) || !reader.TryGetDateTimeOffset(out instant))
            return false;
        instant = instant.ToUniversalTime();
        return IsPlausible(instant);
    }

    /// <summary>Whether 1970 &lt;= instant &lt; 2200.</summary>
    public static bool IsPlausible(DateTimeOffset instant) => instant >= Earliest && instant < Latest;

    private static bool HasOffset<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T> => text.Length > 16
        && text[10] == T.CreateTruncating('T')
        && (text[^1] == T.CreateTruncating('Z') || text[^6] == T.CreateTruncating('+') || text[^6] == T.CreateTruncating('-'));
}
