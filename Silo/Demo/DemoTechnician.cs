namespace Dispatch.Silo.Demo;

/// <summary>Where a technician of the demo world is, and how they drive: straight on, at the speed of a country road.</summary>
internal sealed class DemoTechnician(string id, double latitude, double longitude)
{
    private const double KmPerDegree = 111.2;
    private const double Kmh = 72;
    private const double NearEnoughKm = 0.2;

    public string Id => id;

    /// <summary>When the place was last told.</summary>
    public DateTimeOffset ToldAt { get; set; }

    public double Heading { get; private set; }

    /// <summary>Drives on; answers whether they are there.</summary>
    public bool Drive(double toLatitude, double toLongitude, TimeSpan elapsed)
    {
        var (north, east) = (toLatitude - latitude, toLongitude - longitude);
        var stretch = Math.Cos(latitude * Math.PI / 180);
        var left = KmPerDegree * Math.Sqrt((north * north) + (east * east * stretch * stretch));
        var share = left <= NearEnoughKm ? 1 : Math.Min(1, Kmh * elapsed.TotalHours / left);
        (latitude, longitude) = (latitude + (north * share), longitude + (east * share));
        Heading = ((Math.Atan2(east * stretch, north) * 180 / Math.PI) + 360) % 360;
        return share >= 1;
    }

    public object Position(DateTimeOffset now, bool driving) => new
    {
        at = now,
        latitude = Math.Round(latitude, 6),
        longitude = Math.Round(longitude, 6),
        accuracyMetres = 8,
        speedKmh = driving ? Kmh : 0,
        headingDegrees = Math.Round(Heading),
    };
}
