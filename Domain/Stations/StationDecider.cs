using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Stations;

public static class StationDecider
{
    public static Decision<StationEvent> Register(StationState state, StationFile file)
    {
        if (state.ClosedAt is { } at) return new Rejection("station_closed", $"The station was closed at {at:u}.");
        if (Problem(file) is { } problem) return problem;
        return Same(state.File, file) ? Decision<StationEvent>.Nothing : new StationRegistered(file);
    }

    private static Rejection? Problem(StationFile file)
    {
        if (string.IsNullOrWhiteSpace(file.Name)) return new("invalid_name", "A station needs a name.");
        if (file.Country is not { Length: 2 } || !file.Country.All(char.IsAsciiLetterUpper))
            return new("invalid_country", $"'{file.Country}' is no ISO 3166-1 alpha-2 code such as CN.");
        if (!TimeZones.IsKnown(file.TimeZone))
            return new("invalid_time_zone", $"'{file.TimeZone}' is no IANA time zone such as Asia/Shanghai.");
        if (!file.Location.IsValid) return new("invalid_position", "The station's latitude or longitude is out of range.");
        if (PolygonRules.Problem(file.Territory) is { } territory) return new("invalid_polygon", $"Territory: {territory}");
        if (!PolygonRules.Contains(file.Territory, file.Location))
            return new("invalid_polygon", "The territory does not hold the station itself.");
        if (file.Urban is not null && PolygonRules.Problem(file.Urban) is { } urban) return new("invalid_polygon", $"Urban area: {urban}");
        return null;
    }

    private static bool Same(StationFile? before, StationFile after) =>
        before is not null
        && before == after with { Territory = before.Territory, Urban = before.Urban }
        && PolygonRules.Same(before.Territory, after.Territory)
        && PolygonRules.Same(before.Urban, after.Urban);
}
