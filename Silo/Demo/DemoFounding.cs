namespace Dispatch.Silo.Demo;

/// <summary>
/// Sets up the demo fleet on the first start: stations, technicians, customers, machines with their past. Started again half-way it goes
/// on.
/// </summary>
internal sealed class DemoFounding(DemoClient node, DemoOptions options)
{
    private const int AtOnce = 48;
    private const int ReadingsPerCall = 5_000;
    private const int Passes = 3;
    private static readonly string[] Skills = ["engine", "hydraulics", "electrics", "transmission", "inspection"];
    private static readonly string[] Chinese = ["王伟", "李娜", "张强", "刘洋", "陈静", "杨帆", "赵磊", "黄敏", "周涛", "吴刚"];
    private static readonly string[] Spanish = ["Ana García", "Luis Romero", "Marta Gil", "Jorge Navarro", "Lucía Torres", "Pablo Sanz"];

    /// <summary>Stations and technicians.</summary>
    public async Task FoundField(CancellationToken cancellation)
    {
        foreach (var station in DemoStation.All) await node.Post("/api/stations", Describe(station), cancellation);
        for (var i = 0; i < options.Technicians; i++) await node.Post("/api/technicians", Technician(i), cancellation);
    }

    /// <summary>Customers and machines.</summary>
    public async Task FoundFleet(IReadOnlySet<string> known, DateTimeOffset now, CancellationToken cancellation)
    {
        var machines = DemoMachine.Fleet(options, now).Where(m => !known.Contains(m.SerialNumber)).ToArray();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(DemoCustomer.Of(options), parallel, Introduce);
        await Parallel.ForEachAsync(
            machines, parallel, async (machine, token) => await node.Try("/api/machines", Describe(machine), token));
        foreach (var chunk in machines.SelectMany(m => m.History(now).Select(r => Reading(m, r.At, r.Hours))).Chunk(ReadingsPerCall))
            await node.Report(chunk, cancellation);
        await CatchUp(machines.ToDictionary(m => m.SerialNumber), now, parallel, cancellation);
    }

    /// <summary>The id of the technician with this number, counted from 0.</summary>
    public static string TechnicianId(int number) => $"tech-{number + 1:00}";

    private async ValueTask Introduce(DemoCustomer customer, CancellationToken cancellation)
    {
        await node.Post("/api/customers", customer.File(), cancellation);
        foreach (var contact in customer.Contacts()) await node.Post($"/api/customers/{customer.Id}/contacts", contact, cancellation);
    }

    /// <summary>Carries out what fell due in the past, two days after it did, but for one machine in eight that was neglected.</summary>
    private async Task CatchUp(
        Dictionary<string, DemoMachine> machines, DateTimeOffset now, ParallelOptions parallel, CancellationToken cancellation)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            var due = await node.List("/api/maintenance/due", cancellation).ToListAsync(cancellation);
            var highest =
                due.GroupBy(s => (string)s["serialNumber"]!).Where(g => machines.TryGetValue(g.Key, out var machine) && !Neglected(machine))
                .Select(g => g.MaxBy(s => (double)s["dueHours"]!)!);
            await Parallel.ForEachAsync(highest, parallel, async (service, token) =>
            {
                var machine = machines[(string)service["serialNumber"]!];
                var raised = (DateTimeOffset)service["raisedAt"]! + TimeSpan.FromDays(2);
                var at = raised < now ? raised : now;
                await node.Try(
                    $"/api/machines/{machine.SerialNumber}/maintenance/{service["line"]}/{service["occurrence"]}/complete",
                    new { completedAt = at, hours = machine.HoursAt(at, now) },
                    token);
            });
        }
    }

    private static bool Neglected(DemoMachine machine) => machine.Number / DemoStation.All.Count % 8 == 3;

    private static object Describe(DemoStation station) => new
    {
        id = station.Id,
        name = station.Name,
        country = station.Country,
        timeZone = station.TimeZone,
        location = new { latitude = station.Latitude, longitude = station.Longitude },
        territory = new { type = "Polygon", coordinates = new[] { station.Ring(station.TerritoryKm, 14) } },
        urban = new { type = "Polygon", coordinates = new[] { station.Ring(station.UrbanKm, 10) } },
    };

    private object Technician(int i)
    {
        var random = new Random(options.Seed + i);
        var station = DemoStation.All[i % DemoStation.All.Count];
        var names = station.Country == "CN" ? Chinese : Spanish;
        var (latitude, longitude) = station.At(25 * random.NextDouble(), random.NextDouble() * 2 * Math.PI);
        return new
        {
            id = TechnicianId(i),
            name = names[i / DemoStation.All.Count % names.Length],
            phone = station.Country == "CN" ? $"+86 130 0000 {i:0000}" : $"+34 600 000 {i:000}",
            station = station.Id,
            skills = Skills.Where(_ => random.NextDouble() < 0.6).Append("maintenance"),
            home = new { latitude, longitude },
        };
    }

    private static object Describe(DemoMachine machine) => new
    {
        serialNumber = machine.SerialNumber,
        model = machine.Model,
        commissionedAt = machine.CommissionedAt,
        warrantyMonths = machine.WarrantyMonths,
        station = machine.Station.Id,
        site = new { latitude = machine.Latitude, longitude = machine.Longitude },
        customer = DemoCustomer.IdOf(machine),
        purpose = DemoNames.Purpose(machine.Station.Country == "CN", new Random(machine.Number)),
        producedOn = DateOnly.FromDateTime(machine.CommissionedAt.UtcDateTime.AddDays(-90)),
        purchasedOn = DateOnly.FromDateTime(machine.CommissionedAt.UtcDateTime.AddDays(-14)),
    };

    private static object Reading(DemoMachine machine, DateTimeOffset at, double hours) =>
        new { machine = machine.SerialNumber, at, operatingHours = hours, latitude = machine.Latitude, longitude = machine.Longitude };
}
