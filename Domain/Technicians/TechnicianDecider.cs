using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Technicians;

public static class TechnicianDecider
{
    public static Decision<TechnicianEvent> Register(TechnicianState state, StationId station, ImmutableArray<string> skills, GeoPoint home)
    {
        if (!home.IsValid) return new Rejection("invalid_position", "The technician's home latitude or longitude is out of range.");
        if (skills.Any(string.IsNullOrWhiteSpace))
            return new Rejection("invalid_skill", "A skill is a code such as hydraulics, not an empty text.");
        var file = new TechnicianFile(
            station, [.. skills.Select(s => s.Trim().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)], home);
        return state.LeftAt is null && Same(state.File, file) ? Decision<TechnicianEvent>.Nothing : new TechnicianRegistered(file);
    }

    private static bool Same(TechnicianFile? before, TechnicianFile after) =>
        before is not null && before == after with { Skills = before.Skills } && before.Skills.SequenceEqual(after.Skills);
}
