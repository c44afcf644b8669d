using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Rosters;

namespace Dispatch.Grains.Rosters;

/// <summary>Configuration section <c>Rosters</c>.</summary>
public sealed class RosterOptions
{
    public const string Section = "Rosters";

    /// <summary>A shift that is planned longer is refused. Default 16 h, 1 to 24 h.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan LongestShift { get; set; } = RosterRules.Default.LongestShift;

    /// <summary>A longer absence or on-call duty is refused. Default 732 d, 1 to 3,660 d.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3660.00:00:00")]
    public TimeSpan LongestEntry { get; set; } = RosterRules.Default.LongestEntry;

    /// <summary>
    /// Who starts a shift later than this after its planned begin is late, and missing until then. Default 10 min, 0 to 4 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "04:00:00")]
    public TimeSpan LateAfter { get; set; } = RosterRules.Default.LateAfter;

    /// <summary>A shift that is started at most this long before a planned one is that one. Default 3 h, 0 to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan EarlyBy { get; set; } = RosterRules.Default.EarlyBy;

    internal RosterRules Rules => new(LongestShift, LongestEntry, LateAfter, EarlyBy);
}
