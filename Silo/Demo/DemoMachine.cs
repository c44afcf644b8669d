namespace Dispatch.Silo.Demo;

/// <summary>A machine of the demo fleet as it stands when the node first starts.</summary>
/// <param name="CommissionedAt">Begin of its working life, UTC.</param>
/// <param name="HoursNow">What its meter shows at the start.</param>
internal sealed record DemoMachine(
    int Number,
    string SerialNumber,
    string Model,
    int WarrantyMonths,
    DemoStation Station,
    double Latitude,
    double Longitude,
    DateTimeOffset CommissionedAt,
    double HoursNow)
{
    private const int SoonDue = 50;
    private static readonly string[] Models = ["L350", "L550", "L550", "L580", "L956", "L975", "E215"];
    private static readonly double[] Services = [100, 600, 1200, 1800, 2400];

    /// <summary>
    /// The same seed and start make the same fleet; the first fifty, a tenth at most, are about to reach a service, minutes apart.
    /// </summary>
    public static IEnumerable<DemoMachine> Fleet(DemoOptions options, DateTimeOffset now)
    {
        var random = new Random(options.Seed);
        var quarries = DemoStation.All.ToDictionary(s => s, s => Enumerable.Range(0, 9)
            .Select(quarry => s.At(Km(s, quarry, random.NextDouble()), random.NextDouble() * 2 * Math.PI)).ToArray());
        for (var i = 0; i < options.Machines; i++)
        {
            var station = DemoStation.All[i % DemoStation.All.Count];
            var (latitude, longitude) = random.NextDouble() < 0.7
                ? quarries[station][random.Next(9)]
                : station.At(station.TerritoryKm * 0.9 * Math.Sqrt(random.NextDouble()), random.NextDouble() * 2 * Math.PI);
            var soonDue = i < Math.Min(SoonDue, options.Machines / 10);
            var hoursPerDay = soonDue ? 12 : 2.5 + (5 * random.NextDouble());
            var hours = soonDue
                ? Services[random.Next(Services.Length)] - (10 + (i * i)) / 3600.0
                : 20 + (3_200 * Math.Pow(random.NextDouble(), 1.4));
            yield return new DemoMachine(
                i,
                SerialOf(i),
                Models[random.Next(Models.Length)],
                random.Next(3) == 0 ? 6 : 12,
                station,
                Math.Round(latitude + (0.01 * (random.NextDouble() - 0.5)), 6),
                Math.Round(longitude + (0.01 * (random.NextDouble() - 0.5)), 6),
                now.AddDays(-hours / hoursPerDay),
                Math.Round(hours, 4));
        }
    }

    /// <summary>The serial number of the fleet's machine with this number, counted from 0.</summary>
    public static string SerialOf(int number) =>
        $"{DemoStation.All[number % DemoStation.All.Count].Country}{DemoStation.All[number % DemoStation.All.Count].Id[..2].ToUpperInvariant()}{10_000 + number}";

    /// <summary>What its meter showed week by week, oldest first, the last one now.</summary>
    public IEnumerable<(DateTimeOffset At, double Hours)> History(DateTimeOffset now)
    {
        var weeks = Math.Max(1, (int)Math.Ceiling((now - CommissionedAt).TotalDays / 7));
        for (var i = 1; i <= weeks; i++)
            yield return (CommissionedAt + ((now - CommissionedAt) * ((double)i / weeks)), Math.Round(HoursNow * i / weeks, 4));
    }

    /// <summary>How far a quarry is from the station: two are at the edge of the town, the others all over the territory.</summary>
    private static double Km(DemoStation station, int quarry, double chance) =>
        quarry < 2 ? DemoStation.NearKm * (0.3 + (0.6 * chance)) : station.TerritoryKm * 0.85 * Math.Sqrt(chance);

    /// <summary>What its meter showed at an instant of its past.</summary>
    public double HoursAt(DateTimeOffset at, DateTimeOffset now) =>
        Math.Round(HoursNow * ((at - CommissionedAt) / (now - CommissionedAt)), 4);
}
