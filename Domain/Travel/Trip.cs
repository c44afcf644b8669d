namespace Dispatch.Domain.Travel;

/// <summary>The way from one place to another.</summary>
/// <param name="Kilometres">By road.</param>
/// <param name="Provider">Who says so: a routing service, or <see cref="TripEstimate.Provider"/>.</param>
[GenerateSerializer, Immutable]
public readonly record struct Trip(double Kilometres, TimeSpan Duration, string Provider);
