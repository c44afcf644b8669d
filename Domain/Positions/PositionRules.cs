namespace Dispatch.Domain.Positions;

/// <summary>What makes a position usable.</summary>
/// <param name="Future">How far a phone's clock may be ahead.</param>
/// <param name="WorstAccuracyMetres">A position that may be further off is not used.</param>
/// <param name="JitterMetres">Who moves less than this, or than the accuracy, stands still.</param>
/// <param name="FastestKmh">Faster than anybody drives: the position is wrong.</param>
public sealed record PositionRules(TimeSpan Future, double WorstAccuracyMetres, double JitterMetres, double FastestKmh)
{
    public static PositionRules Default { get; } = new(TimeSpan.FromMinutes(1), 200, 15, 200);

    /// <summary>A clock that is further ahead is not corrected. By default a day, which covers local time that is taken for UTC.</summary>
    public TimeSpan FastestClock { get; init; } = TimeSpan.FromDays(1);
}
