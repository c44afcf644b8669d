using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;

namespace Dispatch.Grains.Technicians;

/// <summary>Configuration section <c>Technicians</c>.</summary>
public sealed class TechnicianOptions
{
    public const string Section = "Technicians";

    /// <summary>The length of a shift whose end nobody gave. Default 9 h, 1 to 24 h.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan UsualShift { get; set; } = ShiftRules.Default.Usual;

    /// <summary>A shift that is planned longer is refused. Default 16 h, 1 to 48 h.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "2.00:00:00")]
    public TimeSpan LongestShift { get; set; } = ShiftRules.Default.Longest;

    /// <summary>So long after its planned end a shift that nobody ended is over. Default 2 h, 0 to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ShiftForgottenAfter { get; set; } = ShiftRules.Default.Forgotten;

    /// <summary>
    /// Work that begins within this time after the planned end of a shift is let go with it (R-CREW-1). Default 6 h, 0 to 16 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "16:00:00")]
    public TimeSpan Overtime { get; set; } = ShiftRules.Default.Overtime;

    /// <summary>How far a phone's clock may be ahead in a report. Default 5 min, 0 to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan FutureTolerance { get; set; } = ShiftRules.Default.Future;

    /// <summary>A phone's clock that is further ahead, up to this, is corrected by the node's. Default 24 h, 0 to 48 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "2.00:00:00")]
    public TimeSpan FastestClock { get; set; } = PositionRules.Default.FastestClock;

    /// <summary>A position that may be further off is not used. Default 200 m, 5 to 10,000.</summary>
    [Range(5.0, 10_000.0)]
    public double WorstAccuracyMetres { get; set; } = PositionRules.Default.WorstAccuracyMetres;

    /// <summary>Who moves less stands still. Default 15 m, 0 to 500.</summary>
    [Range(0.0, 500.0)]
    public double JitterMetres { get; set; } = PositionRules.Default.JitterMetres;

    /// <summary>Nobody drives faster: such a position is wrong. Default 200 km/h, 50 to 1,000.</summary>
    [Range(50.0, 1_000.0)]
    public double FastestKmh { get; set; } = PositionRules.Default.FastestKmh;

    internal ShiftRules Shifts => new(UsualShift, LongestShift, ShiftForgottenAfter, FutureTolerance) { Overtime = Overtime };

    internal PositionRules Positions => new(FutureTolerance, WorstAccuracyMetres, JitterMetres, FastestKmh) { FastestClock = FastestClock };
}
