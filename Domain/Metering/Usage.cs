using System.Collections.Immutable;

namespace Dispatch.Domain.Metering;

/// <summary>
/// How much the machine worked lately: one sample of the lifetime hours a day, over some <see cref="Horizon"/>. A mean over whole days and
/// weekends, of judged readings only, so that neither a busy hour nor one wrong reading moves it much.
/// </summary>
public sealed record Usage(ImmutableArray<UsageSample> Samples)
{
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(14);
    public static readonly TimeSpan Spacing = TimeSpan.FromDays(1);

    public static Usage Unknown { get; } = new([]);

    /// <summary>Null until samples a day apart are known.</summary>
    public double? HoursPerDay => Samples.Length < 2
        ? null
        : (Samples[^1].LifetimeHours - Samples[0].LifetimeHours) / TimeSpan.FromTicks(Samples[^1].UtcTicks - Samples[0].UtcTicks).TotalDays;

    /// <summary>Takes an applied reading into account; most change nothing.</summary>
    public Usage Take(long utcTicks, double lifetimeHours)
    {
        if (!Samples.IsEmpty && utcTicks < Samples[^1].UtcTicks + Spacing.Ticks) return this;
        var first = 0;
        while (first + 1 < Samples.Length && Samples[first + 1].UtcTicks <= utcTicks - Horizon.Ticks) first++;
        return new Usage([.. Samples.AsSpan()[first..], new UsageSample(utcTicks, lifetimeHours)]);
    }

    public Usage TakeAll(ReadOnlySpan<JudgedReading> readings, MeterHistory history)
    {
        var use = this;
        foreach (var reading in readings)
            if (reading.IsApplied) use = use.Take(reading.UtcTicks, history.Lifetime(reading));
        return use;
    }

    /// <summary>Forgets what was sampled at an instant or later.</summary>
    public Usage Before(long utcTicks) => new([.. Samples.Where(s => s.UtcTicks < utcTicks)]);
}

public readonly record struct UsageSample(long UtcTicks, double LifetimeHours);
