using System.Globalization;

namespace Dispatch.Api.Dispatching.Sentences;

/// <summary>When and in which zone a sentence is read: a time of another day than that names its day, or it would be taken for today's.</summary>
internal sealed record Reading(TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>The reader's own zone: where its clock is another at a time, the time is marked ("16:09 UTC+1"). Null: no time is.</summary>
    public TimeZoneInfo? Reader { get; init; }

    /// <summary>"at 16:09", "on Tue 1 Dec at 16:09".</summary>
    public string English(DateTimeOffset at) => IsToday(at) ? $"at {Clock(at)}" : $"on {Written(at, "ddd d MMM", "en-GB")} at {Clock(at)}";

    /// <summary>"16:09", "12月1日周二 16:09".</summary>
    public string Chinese(DateTimeOffset at) => IsToday(at) ? Clock(at) : $"{Written(at, "M月d日ddd", "zh-CN")} {Clock(at)}";

    /// <summary>"a las 16:09", "el mar 1 dic a las 16:09".</summary>
    public string Spanish(DateTimeOffset at) => IsToday(at) ? $"a las {Clock(at)}" : $"el {Written(at, "ddd d MMM", "es-ES")} a las {Clock(at)}";

    private bool IsToday(DateTimeOffset at) => Local(at).Date == Local(Now).Date;

    private string Clock(DateTimeOffset at) => $"{Local(at).ToString("HH:mm", CultureInfo.InvariantCulture)}{Mark(at)}";

    private string Mark(DateTimeOffset at)
    {
        if (Reader is null || Reader.GetUtcOffset(at) == Zone.GetUtcOffset(at)) return "";
        var offset = Zone.GetUtcOffset(at);
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return offset == TimeSpan.Zero ? " UTC" : offset.Minutes == 0 ? $" UTC{sign}{Math.Abs(offset.Hours)}" : $" UTC{sign}{offset:h\\:mm}";
    }

    private string Written(DateTimeOffset at, string format, string culture) => Local(at).ToString(format, CultureInfo.GetCultureInfo(culture));

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
