namespace Dispatch.Routing;

/// <summary>Who is asked for travel times.</summary>
public enum RoutingProvider
{
    /// <summary>Nobody: all trips are estimates.</summary>
    None,

    /// <summary>A server with OSRM's <c>table</c> service, version 1.</summary>
    Osrm,

    /// <summary>A server with Valhalla's <c>sources_to_targets</c> service.</summary>
    Valhalla,
}
