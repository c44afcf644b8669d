namespace Dispatch.Domain.Metering;

/// <summary>How far a reading may be off before it is flagged (R-MNT-7).</summary>
/// <param name="Growth">What a meter may gain beyond the time elapsed between two readings; default 1 h.</param>
/// <param name="Future">How far a machine's clock may be ahead of ours; default 5 min.</param>
/// <param name="MaximumHours">More lifetime hours than any machine reaches; above it a reading is refused. Default 200,000 h, some 22 years
/// without a stop.</param>
public sealed record MeterTolerances(TimeSpan Growth, TimeSpan Future, double MaximumHours)
{
    public static MeterTolerances Default { get; } = new(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), 200_000);

    /// <summary>Finite, not negative and not above <see cref="MaximumHours"/>.</summary>
    public bool Allow(double hours) => hours >= 0 && hours <= MaximumHours;
}
