namespace Dispatch.Silo.Demo;

/// <summary>A machine at work: how its meter and its place move with the time.</summary>
internal sealed class DemoShift(
    string serialNumber, TimeZoneInfo zone, bool roundTheClock, double hours, DateTimeOffset at, double latitude, double longitude)
{
    private const double ShareOfDayAtWork = 0.2;

    /// <summary>
    /// How much of the way back to where it works a machine goes between two readings: it moves about, and does not leave.
    /// </summary>
    private const double Return = 0.01;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);
    private readonly (double Latitude, double Longitude) work = (latitude, longitude);

    /// <summary>The reading of now. After a pause of the node the meter has gone on at the pace of an ordinary day.</summary>
    public object Report(DateTimeOffset now, Random random)
    {
        var elapsed = now - at;
        var share = elapsed > Pause ? ShareOfDayAtWork : AtWork(now) ? 1 : 0;
        (hours, at) = (hours + (Math.Max(0, elapsed.TotalHours) * share), now);
        if (share > 0) (latitude, longitude) = (Moved(latitude, work.Latitude, random), Moved(longitude, work.Longitude, random));
        return new
        {
            machine = serialNumber,
            at,
            operatingHours = Math.Round(hours, 5),
            latitude = Math.Round(latitude, 6),
            longitude = Math.Round(longitude, 6),
        };
    }

    private bool AtWork(DateTimeOffset now) => roundTheClock || TimeZoneInfo.ConvertTime(now, zone).Hour is >= 6 and < 20;

    private static double Moved(double from, double work, Random random) =>
        from + ((random.NextDouble() - 0.5) * 0.0008) + (Return * (work - from));
}
