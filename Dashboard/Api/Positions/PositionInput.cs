using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Positions;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Api.Positions;

/// <summary>A position, as the technician's phone reports it.</summary>
/// <param name="At">By the phone's clock.</param>
public sealed record PositionInput(
    DateTimeOffset At,
    [property: Range(-90d, 90d)] double Latitude,
    [property: Range(-180d, 180d)] double Longitude,
    [property: Range(0d, 1_000_000d)] double? AccuracyMetres = null,
    [property: Range(0d, 2_000d)] double? SpeedKmh = null,
    [property: Range(0d, 360d)] double? HeadingDegrees = null)
{
    public Breadcrumb ToBreadcrumb() => new(new(Latitude, Longitude), At, AccuracyMetres, SpeedKmh, HeadingDegrees);
}

/// <summary>Positions in any order, such as those of an hour without reception.</summary>
public sealed record PositionsInput(ImmutableArray<PositionInput> Positions) : IChecksItself
{
    private const int Most = 1_000;

    public InputProblem? Check() => Positions.Length > Most
        ? new(InputCodes.TooManyItems, "$.positions", $"A call may bring {Most} positions.", StatusCodes.Status413PayloadTooLarge)
        : null;
}
