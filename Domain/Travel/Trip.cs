namespace Dispatch.Domain.Travel;

/// <summary>The way from one place to another.</summary>
/// <param name="Kilometres">By road.</param>
/// <param name="Provider">Who says so: a routing service, or <see cref="TripEstimate.Provider"/>.</param>
[GenerateSerializer, Immutable]
public readonly record struct Trip(double Kilometres, TimeSpan Duration, string Provider)
{
    /// <summary>The duration of a trip that there is not: longer than any.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromDays(100);

    /// <summary>Whether a road leads there; false only when a routing service says so (F-43).</summary>
    public static bool HasRoad(Trip trip) => trip.Duration < Never;
}
