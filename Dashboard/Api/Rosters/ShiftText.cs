using System.Globalization;
using Dispatch.Domain.Rosters;
using Dispatch.Http.Instants;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Rosters;

/// <summary>Times of day and of a station's wall clock as texts.</summary>
internal static class ShiftText
{
    public const string Time = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private const string Day = "yyyy-MM-dd";
    private const string Local = "yyyy-MM-dd'T'HH:mm";

    public static TimeOnly TimeOf(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Of the station's wall clock where the text has no offset. Only for texts that <see cref="Check"/> takes.</summary>
    public static DateTimeOffset InstantOf(string text, TimeZoneInfo zone) =>
        Instant.TryParse(text, out var instant) ? instant : LocalTime.ToInstant(LocalOf(text)!.Value, zone);

    public static InputProblem? Check(string text, string path) => Instant.TryParse(text, out _) || LocalOf(text) is { Year: > 1970 and < 2200 }
        ? null
        : new(InputCodes.InvalidValue, path, $"{path} must be a time such as 2026-12-24T08:00, or an instant with offset.");

    private static DateTime? LocalOf(string text) =>
        DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;
}
