namespace Dispatch.Domain.Trips;

/// <summary>What belongs to one trip (R-TRIP-1). The defaults are those of the configuration.</summary>
public sealed record TripRules
{
    public static TripRules Default { get; } = new();

    /// <summary>Planned work so near the leading order's site goes along, in metres; 0 for none.</summary>
    public double Metres { get; init; } = 2_000;

    /// <summary>
    /// Other sites are added as long as the whole work is not longer; what is at the leading order's machine goes along whatever it is.
    /// </summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Work for which a time was agreed goes along unless that time is further ahead.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What the way between two sites of a trip takes before the first metre.</summary>
    public TimeSpan SetOff { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How fast the rest of it is, as the crow flies.</summary>
    public double Kmh { get; init; } = 23;

    /// <summary>Planned work at other sites goes along so long before it is wanted.</summary>
    public TimeSpan Early { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Between two sites of one trip, to the full minute.</summary>
    public TimeSpan Way(double kilometres) => SetOff + TimeSpan.FromMinutes(double.Ceiling(kilometres * 60 / Kmh));
}
