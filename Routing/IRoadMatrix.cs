using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Routing;

/// <summary>A routing service.</summary>
internal interface IRoadMatrix
{
    /// <summary>Its name in decisions and evidence.</summary>
    string Provider { get; }

    /// <returns>Row by row; null where no road leads.</returns>
    /// <exception cref="PlacesRefusedException">The service has no road at one of the places.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached, or refuses the call; its own words are in the
    /// message.</exception>
    /// <exception cref="System.Text.Json.JsonException">The answer is not what the service's protocol says.</exception>
    Task<ImmutableArray<Road?>> AskAsync(ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to, CancellationToken cancellation);
}

internal readonly record struct Road(double Metres, double Seconds);
