namespace Dispatch.Domain.Sla;

/// <summary>How a distance band was found.</summary>
public enum DistanceMethod
{
    /// <summary>The site lies in the station's urban polygon.</summary>
    UrbanPolygon,

    /// <summary>A routing service told the road distance.</summary>
    Road,

    /// <summary>Great circle times the detour factor.</summary>
    GreatCircle,
}
