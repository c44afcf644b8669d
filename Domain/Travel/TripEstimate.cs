using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Travel;

/// <summary>Great circle times detour factor, at the speeds of a profile.</summary>
public static class TripEstimate
{
    public const string Provider = "great-circle";

    /// <param name="local">The time of day at which the trip begins, where it begins.</param>
    public static Trip Of(GeoPoint from, GeoPoint to, TimeOnly local, SpeedProfile profile)
    {
        if (from == to) return new Trip(0, TimeSpan.Zero, Provider);
        var kilometres = GreatCircle.Kilometres(from, to) * profile.DetourFactor;
        var urban = double.Min(kilometres, profile.UrbanKilometres);
        var hours = (urban / profile.UrbanKmhAt(local)) + ((kilometres - urban) / profile.RuralKmh);
        return new Trip(kilometres, profile.SetOff + TimeSpan.FromHours(hours), Provider);
    }
}
