namespace Dispatch.Silo.Demo;

/// <summary>A made-up owner of some six machines of one station, with the people one can call there.</summary>
internal sealed class DemoCustomer(DemoStation station, int number, int seed)
{
    private const int MachinesEach = 6;

    /// <summary>Whom a search for two characters, 王小, is sure to find.</summary>
    private const string FirstContact = "王小明";
    private static readonly string[] Roles = ["SiteManager", "Operator", "Purchasing", "Accounts"];

    private bool IsChinese => station.Country == "CN";

    /// <summary>One customer in five is a person.</summary>
    private bool IsPerson => number % 5 == 4;

    public string Id => $"C-{station.Id.ToUpperInvariant()}-{number + 1:000}";

    public static IEnumerable<DemoCustomer> Of(DemoOptions options) => Enumerable.Range(0, options.Machines)
        .Select(machine => (Station: machine % DemoStation.All.Count, Number: NumberOf(machine)))
        .Distinct()
        .Select(customer => new DemoCustomer(DemoStation.All[customer.Station], customer.Number, options.Seed));

    public static string IdOf(DemoMachine machine) => new DemoCustomer(machine.Station, NumberOf(machine.Number), 0).Id;

    /// <summary>One file in nine lacks the address and what is wanted, as files do when somebody was in a hurry (R-CUS-1).</summary>
    public object File()
    {
        var random = Luck(0);
        var hurried = number % 9 == 7;
        return new
        {
            id = Id,
            kind = IsPerson ? "Person" : "Company",
            name = IsPerson ? DemoNames.Person(IsChinese, random) : DemoNames.Company(IsChinese, random),
            phone = DemoNames.Phone(IsChinese, random),
            address = hurried ? null : DemoNames.Address(station, random),
            servicesWanted = hurried ? null : DemoNames.Service(IsChinese, random),
            station = station.Id,
        };
    }

    public IEnumerable<object> Contacts() => Enumerable.Range(1, IsPerson ? 1 : 1 + (number % 3)).Select(i =>
    {
        var random = Luck(i);
        return new
        {
            id = $"p{i}",
            name = IsChinese && number == 0 ? FirstContact : DemoNames.Person(IsChinese, random),
            role = IsPerson ? "Operator" : Roles[(number + i) % Roles.Length],
            phone = DemoNames.Phone(IsChinese, random),
        };
    });

    private static int NumberOf(int machine) => machine / DemoStation.All.Count / MachinesEach;

    /// <summary>The same for the same part of the same customer at every start.</summary>
    private Random Luck(int part) =>
        new(unchecked((int)((uint)(seed + (station.Id.Sum(symbol => symbol) << 20) + (number << 3) + part) * 2_654_435_761)));
}
