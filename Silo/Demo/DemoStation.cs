namespace Dispatch.Silo.Demo;

/// <summary>A station of the demo fleet.</summary>
/// <param name="TerritoryKm">Radius of its territory.</param>
/// <param name="UrbanKm">Radius of its urban area.</param>
internal sealed record DemoStation(
    string Id,
    string Name,
    string Country,
    string TimeZone,
    double Latitude,
    double Longitude,
    double TerritoryKm,
    double UrbanKm)
{
    public static IReadOnlyList<DemoStation> All { get; } =
    [
        new("xuzhou", "徐州服务中心", "CN", "Asia/Shanghai", 34.262, 117.185, 330, 14),
        new("chengdu", "成都服务站", "CN", "Asia/Shanghai", 30.659, 104.065, 300, 20),
        new("lanzhou", "兰州服务站", "CN", "Asia/Shanghai", 36.061, 103.834, 290, 11),
        new("zaragoza", "Servicio Zaragoza", "ES", "Europe/Madrid", 41.649, -0.889, 200, 8),
        new("sevilla", "Servicio Sevilla", "ES", "Europe/Madrid", 37.389, -5.984, 190, 9),
    ];

    /// <summary>What is around the town: the way there takes a quarter of an hour.</summary>
    public const double NearKm = 18;

    private const double KmPerDegree = 111.2;

    /// <summary>A point at a distance and a direction (0 is north, clockwise, radians).</summary>
    public (double Latitude, double Longitude) At(double km, double direction) => (
        Math.Round(Latitude + (km * Math.Cos(direction) / KmPerDegree), 5),
        Math.Round(Longitude + (km * Math.Sin(direction) / (KmPerDegree * Math.Cos(Latitude * Math.PI / 180))), 5));

    /// <summary>As the crow flies, near enough for a demo.</summary>
    public double DistanceKm(double latitude, double longitude)
    {
        var (north, east) = (latitude - Latitude, (longitude - Longitude) * Math.Cos(Latitude * Math.PI / 180));
        return KmPerDegree * Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>A closed GeoJSON ring around the station, not quite round, as drawn by hand.</summary>
    public double[][] Ring(double km, int corners)
    {
        var ring = Enumerable.Range(0, corners)
            .Select(i => At(km * (1 + (0.12 * Math.Sin((i * 2.4) + Latitude))), -i * 2 * Math.PI / corners))
            .Select(p => new[] { p.Longitude, p.Latitude })
            .ToList();
        return [.. ring, ring[0]];
    }
}
