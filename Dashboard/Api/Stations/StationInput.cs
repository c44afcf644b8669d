using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Geography;
using Dispatch.Domain.Geography;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Stations;

/// <summary>A service station as somebody gives it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Territory">The area it is responsible for.</param>
/// <param name="Urban">The urban area of R-SLA-1.</param>
public sealed record StationInput(
    [property: IdText] string Id,
    [property: Text(200)] string Name,
    [property: RegularExpression("^[A-Z]{2}$")] string Country,
    [property: Text(64)] string TimeZone,
    Coordinates Location,
    GeoJsonPolygon Territory,
    GeoJsonPolygon? Urban = null) : IChecksItself
{
    public InputProblem? Check() => Territory.Check("$.territory") ?? Urban?.Check("$.urban")
        ?? (PolygonRules.Problem(Territory.ToPolygon()) is null && !PolygonRules.Contains(Territory.ToPolygon(), Location.ToPoint())
            ? new(InputCodes.InvalidValue, "$.territory", "$.territory must hold $.location: a station lies in its own territory.")
            : null);
}
