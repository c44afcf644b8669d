namespace Dispatch.Domain.Metering;

/// <summary>A reading as the meter remembers it.</summary>
/// <param name="UtcTicks">When it was taken, ticks of UTC.</param>
/// <param name="Hours">As the meter showed them, not lifetime hours.</param>
public readonly record struct JudgedReading(long UtcTicks, double Hours, ReadingVerdict Verdict)
{
    public JudgedReading(DateTimeOffset at, double hours, ReadingVerdict verdict) : this(at.UtcTicks, hours, verdict)
    {
    }

    public DateTimeOffset At => new(UtcTicks, TimeSpan.Zero);

    public bool IsApplied => Verdict == ReadingVerdict.Applied;

    /// <summary>Kept as evidence and judged again when the meter's history changes.</summary>
    public bool MayApplyLater => Verdict is ReadingVerdict.FallsBack or ReadingVerdict.GrowsTooFast or ReadingVerdict.SameInstantDiffers;
}
