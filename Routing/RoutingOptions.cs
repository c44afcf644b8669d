using System.ComponentModel.DataAnnotations;

namespace Dispatch.Routing;

/// <summary>Configuration section <c>Routing</c>.</summary>
public sealed class RoutingOptions
{
    public const string Section = "Routing";

    /// <summary>Who is asked for travel times; with None all trips are estimates. Default None.</summary>
    [EnumDataType(typeof(RoutingProvider))]
    public RoutingProvider Provider { get; set; } = RoutingProvider.None;

    /// <summary>Where the routing service listens; required with a provider. A path in it stays in front of the service's own.</summary>
    public Uri? Address { get; set; }

    /// <summary>What moves: OSRM's profile or Valhalla's costing. Default <c>driving</c> and <c>auto</c>.</summary>
    public string? Profile { get; set; }

    /// <summary>How long the service may take for one call. Default 5 s, 0.1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Places in one call at most, sources and targets together; the service must allow as many. Default 100, 2 to 10,000.
    /// </summary>
    [Range(2, 10_000)]
    public int PlacesPerCall { get; set; } = 100;

    /// <summary>
    /// How long the service is left alone after half of at least four calls within <see cref="BreakFor"/> failed. Default 30 s, 1 s to 1 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the service's answers are used again. Default 24 h, 0 to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Answers kept at most, one for each pair of places about 11 m wide. Default 200,000, 2 to 10,000,000.</summary>
    [Range(2, 10_000_000)]
    public int CacheSize { get; set; } = 200_000;

    /// <summary>Road kilometres for each kilometre of great circle in an estimate. Default 1.3, 1 to 3.</summary>
    [Range(1.0, 3.0)]
    public double DetourFactor { get; set; } = 1.3;

    /// <summary>How long a place is not asked about at which the service has no road near. Default 1 h, 1 min to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan OffRoadFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Kilometres of an estimated trip at urban speed; the rest is rural. Default 10 km, 0 to 1,000.</summary>
    [Range(0.0, 1_000.0)]
    public double UrbanKilometres { get; set; } = 10;

    /// <summary>Urban speed of an estimate. Default 30 km/h, 1 to 200.</summary>
    [Range(1.0, 200.0)]
    public double UrbanKmh { get; set; } = 30;

    /// <summary>Rural speed of an estimate. Default 65 km/h, 1 to 200.</summary>
    [Range(1.0, 200.0)]
    public double RuralKmh { get; set; } = 65;

    /// <summary>What every estimated trip takes before the first kilometre. Default 3 min, 0 to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan SetOff { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Rush hours of estimates, local time. Default: none given, 07:00 to 09:00 and 17:00 to 19:00 at 0.7 of the urban speed.
    /// </summary>
    public IList<SlowHoursOptions> SlowHours { get; } = [];
}

/// <summary>A rush hour.</summary>
public sealed class SlowHoursOptions
{
    /// <summary>Its begin by the clock of the place, included.</summary>
    public TimeOnly From { get; set; }

    /// <summary>Its end, excluded; earlier than <see cref="From"/> when it is on the next day.</summary>
    public TimeOnly To { get; set; }

    /// <summary>The share of the urban speed that is left. Default 0.7, 0.1 to 1.</summary>
    [Range(0.1, 1.0)]
    public double Factor { get; set; } = 0.7;
}
