using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Metering;

/// <summary>
/// What the readings say now, as far as it is held in memory. Never part of an event or a snapshot: after a restart it is put together
/// again from the stored readings.
/// </summary>
/// <param name="Recent">The newest readings, applied and flagged, in order of time, at most <see cref="Capacity"/>; the newest applied one
/// is always among them.</param>
/// <param name="IsWhole">True while <paramref name="Recent"/> holds every reading there is.</param>
/// <param name="Use">Recent use.</param>
/// <param name="Sighting">Where the machine last said it was.</param>
public sealed record Meter(ImmutableArray<JudgedReading> Recent, bool IsWhole, Usage Use, Sighting? Sighting)
{
    public const int Capacity = 16;

    public static Meter Empty { get; } = new([], true, Usage.Unknown, null);

    /// <summary>The newest applied reading; null before the first.</summary>
    public JudgedReading? Newest { get; init; }

    /// <summary>Lifetime hours at <see cref="Newest"/>; 0 before the first.</summary>
    public double LifetimeHours { get; init; }

    /// <summary>Whether a reading of this instant can be judged from memory; if not, its stored neighbours are needed.</summary>
    public bool Knows(DateTimeOffset at)
    {
        if (IsWhole) return true;
        var ticks = at.UtcTicks;
        foreach (var reading in Recent)
        {
            if (reading.UtcTicks >= ticks) return false;
            if (reading.IsApplied) return true;
        }

        return false;
    }

    /// <summary>The meter once the machine told of a place; the same where that is no news.</summary>
    public Meter Seeing(Sighting? sighting) =>
        sighting is not null && (Sighting is null || sighting.At > Sighting.At) ? this with { Sighting = sighting } : this;

    /// <summary>The meter after a restart.</summary>
    /// <param name="stored">The newest stored readings in order of time, and with them the last applied one before them if none of them
    /// is.</param>
    /// <param name="isWhole">Whether these are all there are.</param>
    /// <param name="earlier">The applied reading by which recent use began, if it is not among <paramref name="stored"/>.</param>
    public static Meter Restore(
        ReadOnlySpan<JudgedReading> stored, bool isWhole, JudgedReading? earlier, Sighting? sighting, MeterHistory history)
    {
        var use = earlier is { } first ? Usage.Unknown.Take(first.UtcTicks, history.Lifetime(first)) : Usage.Unknown;
        return new Meter([], isWhole, use.TakeAll(stored, history), sighting).Holding(stored, history);
    }

    /// <summary>The meter with these as its newest readings; older ones than it can hold are left to the store.</summary>
    internal Meter Holding(ReadOnlySpan<JudgedReading> log, MeterHistory history)
    {
        var newest = log.LastApplied();
        var excess = log.Length - Capacity;
        return this with
        {
            Recent = excess <= 0 ? [.. log]
                : newest >= 0 && newest < excess ? [log[newest], .. log[(excess + 1)..]]
                : [.. log[excess..]],
            IsWhole = IsWhole && excess <= 0,
            Newest = newest < 0 ? null : log[newest],
            LifetimeHours = newest < 0 ? 0 : history.Lifetime(log[newest]),
        };
    }
}

/// <summary>Where a machine said it was.</summary>
/// <param name="At">When the machine says it was there, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record Sighting(DateTimeOffset At, GeoPoint Position);
