using System.Collections.Immutable;

namespace Dispatch.Domain.Metering;

/// <summary>What people recorded about the meter: what the lifetime hours are counted by (R-MNT-7).</summary>
/// <param name="Replacements">In order of time.</param>
/// <param name="Corrections">Readings declared wrong; they never apply again.</param>
public sealed record MeterHistory(ImmutableArray<MeterReplacement> Replacements, ImmutableArray<CorrectedReading> Corrections)
{
    public static MeterHistory Empty { get; } = new([], []);

    /// <summary>When the machine was commissioned and at which hours: what comes before its first reading; null when not known.</summary>
    public Commissioned? Commissioned { get; init; }

    /// <summary>The machine's lifetime hours when its meter of that time showed <paramref name="hours"/>.</summary>
    public double Lifetime(long utcTicks, double hours)
    {
        var offset = 0.0;
        foreach (var replacement in Replacements)
        {
            if (replacement.At.UtcTicks >= utcTicks) break;
            offset += replacement.OldFinalHours - replacement.NewFirstHours;
        }

        return offset + hours;
    }

    public double Lifetime(JudgedReading reading) => Lifetime(reading.UtcTicks, reading.Hours);

    /// <summary>The lifetime hours at which a replacement took place.</summary>
    public double Lifetime(MeterReplacement replacement) => Lifetime(replacement.At.UtcTicks, replacement.OldFinalHours);

    public bool WasCorrected(long utcTicks, double hours)
    {
        foreach (var corrected in Corrections)
            if (corrected.At.UtcTicks == utcTicks && corrected.Hours == hours) return true;
        return false;
    }

    public MeterHistory With(MeterReplacement replacement) =>
        this with { Replacements = [.. Replacements.Append(replacement).OrderBy(r => r.At)] };

    public MeterHistory With(CorrectedReading corrected) => this with { Corrections = Corrections.Add(corrected) };
}

/// <param name="At">UTC.</param>
/// <param name="LifetimeHours">0 for a new machine.</param>
public sealed record Commissioned(DateTimeOffset At, double LifetimeHours);

/// <param name="At">The reading's instant, UTC.</param>
/// <param name="Hours">What it showed.</param>
public sealed record CorrectedReading(DateTimeOffset At, double Hours);
