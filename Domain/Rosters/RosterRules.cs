namespace Dispatch.Domain.Rosters;

/// <summary>Limits of rosters.</summary>
/// <param name="LongestShift">A shift that is planned longer is refused.</param>
/// <param name="LongestEntry">So is a longer absence or on-call duty.</param>
/// <param name="LateAfter">Who starts later than this after the planned begin is late, and missing until then.</param>
/// <param name="EarlyBy">Who starts at most this long before the planned begin starts that shift.</param>
public sealed record RosterRules(TimeSpan LongestShift, TimeSpan LongestEntry, TimeSpan LateAfter, TimeSpan EarlyBy)
{
    public static RosterRules Default { get; } =
        new(TimeSpan.FromHours(16), TimeSpan.FromDays(732), TimeSpan.FromMinutes(10), TimeSpan.FromHours(3));
}
