namespace Dispatch.Domain.Geography;

/// <summary>Time zones by their IANA id.</summary>
public static class TimeZones
{
    public static bool IsKnown(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;
}
