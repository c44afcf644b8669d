using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>When a station is open.</summary>
/// <param name="Week">Days left out are closed.</param>
/// <param name="Exceptions">Holidays, and working days made up for them.</param>
public sealed record OpeningHours(ImmutableArray<OpenWeekday> Week, ImmutableArray<OpenDate> Exceptions)
{
    /// <summary>Monday to Saturday 08:00 to 18:00 (assumption).</summary>
    public static OpeningHours Default { get; } = new(
        [.. Enum.GetValues<DayOfWeek>().Where(d => d != DayOfWeek.Sunday).Select(d => new OpenWeekday(d, [new(new(8, 0), new(18, 0))]))],
        []);

    public ImmutableArray<OpenInterval> On(DayOfWeek day)
    {
        foreach (var open in Week)
            if (open.Day == day) return open.Open;
        return [];
    }

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static ImmutableArray<string> Problems(OpeningHours hours) =>
    [
        .. hours.Week.Any(d => !d.Open.IsEmpty)
            ? Array.Empty<string>()
            : ["It never opens: give at least one day of the week opening hours."],
        .. hours.Week.GroupBy(d => d.Day).Where(g => g.Count() > 1).Select(g => $"{g.Key} is given twice."),
        .. hours.Exceptions.GroupBy(e => e.Date).Where(g => g.Count() > 1).Select(g => $"{g.Key:yyyy-MM-dd} is given twice."),
        .. hours.Week.Where(d => !InOrder(d.Open)).Select(d => $"{d.Day}: {Order}"),
        .. hours.Exceptions.Where(e => !InOrder(e.Open)).Select(e => $"{e.Date:yyyy-MM-dd}: {Order}"),
    ];

    private const string Order = "intervals open before they close (00:00 closes at the end of the day), in order and without overlap.";

    private static bool InOrder(ImmutableArray<OpenInterval> open)
    {
        var closed = TimeSpan.Zero;
        foreach (var interval in open)
        {
            var closes = interval.Closes == TimeOnly.MinValue ? TimeSpan.FromDays(1) : interval.Closes.ToTimeSpan();
            if (interval.Opens.ToTimeSpan() < closed || closes <= interval.Opens.ToTimeSpan()) return false;
            closed = closes;
        }

        return true;
    }
}

public sealed record OpenWeekday(DayOfWeek Day, ImmutableArray<OpenInterval> Open);

/// <param name="Open">Empty for a holiday.</param>
public sealed record OpenDate(DateOnly Date, ImmutableArray<OpenInterval> Open);

/// <summary>From the first instant, inclusive, to the second, exclusive, by the wall clock.</summary>
/// <param name="Closes">00:00 for the end of the day.</param>
public readonly record struct OpenInterval(TimeOnly Opens, TimeOnly Closes)
{
    internal DateOnly ClosesOn(DateOnly date) => Closes == TimeOnly.MinValue ? date.AddDays(1) : date;
}
