using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.Machines;

/// <summary>Configuration section <c>Machines</c>.</summary>
public sealed class MachineOptions
{
    public const string Section = "Machines";

    /// <summary>What an hour meter may gain beyond the time elapsed between two readings (R-MNT-7). Default 1 h, 0 to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan GrowthTolerance { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How far a machine's clock may be ahead (R-MNT-7). Default 5 min, 0 to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan FutureTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>More hours than any meter shows; above it a reading is refused. Default 200,000 h, 10,000 to 1,000,000.</summary>
    [Range(10_000.0, 1_000_000.0)]
    public double MaximumHours { get; set; } = 200_000;

    /// <summary>How old a place that a machine told may be to count as where it is (R-SLA-1). Default 24 h, 1 min to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan SeenWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Further from its registered site a machine is elsewhere (R-SLA-1), in km. Default 2, 0.1 to 1,000.</summary>
    [Range(0.1, 1_000.0)]
    public double MovedKm { get; set; } = 2;

    /// <summary>A forecast that moves by no more is not announced (R-MNT-8). Default 1 day, 1 h to 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan ForecastNews { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The maintenance plans, one of them for all models. Default: none given, the shipped loader plan holds for all.</summary>
    public IList<PlanOptions> Plans { get; } = [];
}
