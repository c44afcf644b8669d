using System.Text.Json.Nodes;
using Dispatch.Domain.Users;
using Dispatch.Testing.Nodes;

namespace Dispatch.Testing.Access;

/// <summary>A node with two of everything, and a user of each role to whom one of each belongs.</summary>
public sealed class TwoTerritories : IAsyncLifetime
{
    /// <summary>In every id and name of what is not theirs.</summary>
    public const string Foreign = "yonder";

    private const string Own = "hither";
    private static readonly string[] Skills = ["engine"];
    private static readonly string[] OwnMachines = [$"{Own}-machine"];
    private readonly Dictionary<Role, HttpClient> people = [];
    private HttpClient tracker = null!;
    private NodeDatabase database = null!;
    private Node node = null!;

    public HttpClient Administrator => node.Http;

    public int ProcessId => node.ProcessId;

    public HttpClient Nobody { get; private set; } = null!;

    /// <param name="route">A device sends telemetry with one key and positions with another.</param>
    public HttpClient As(Role role, string route = "") =>
        role == Role.Device && route.Contains("/positions/", StringComparison.Ordinal) ? tracker : people[role];

    /// <summary>The id of an object of this kind.</summary>
    /// <param name="parameter">As addresses name it.</param>
    public string Id(string route, string parameter, bool isOwn)
    {
        var side = isOwn ? Own : Foreign;
        return (parameter, route) switch
        {
            ("serial", _) => $"{side}-machine",
            ("id", var path) when path.Contains("/work-orders/", StringComparison.Ordinal) => $"{side}-order",
            ("id", var path) when path.Contains("/requests/", StringComparison.Ordinal) => $"{side}-request",
            ("id", var path) when path.Contains("/customers/", StringComparison.Ordinal) => $"{side}-customer",
            ("id", var path) when path.Contains("/technicians/", StringComparison.Ordinal) => $"{side}-technician",
            ("id", var path) when path.Contains("/stations/", StringComparison.Ordinal) => $"{side}-station",
            ("id", var path) when path.Contains("/dealers/", StringComparison.Ordinal) => $"{side}-dealer",
            ("day", _) => "2026-12-01",
            ("clock", _) => "Arrive",
            ("number" or "version" or "occurrence" or "offer", _) => "1",
            ("hash", _) => new string('a', 64),
            ("documentName" or "documentName?", _) => "v1",
            _ => "something",
        };
    }

    public async Task InitializeAsync()
    {
        await DistributionPackages.DocumentFontAsync();
        database = await NodeDatabase.Create("Sqlite");
        node = await Node.Start(
            database, "--Access:HubsCheckedEvery=00:00:01", "--Access:FailuresAllowed=100", "--Access:LockedFor=00:00:01",
            "--Dispatching:Neighbours=0", $"--Dispatching:ManualStations:0={Own}-station",
            $"--Dispatching:ManualStations:1={Foreign}-station");
        Nobody = new HttpClient { BaseAddress = node.Http.BaseAddress };
        foreach (var side in (string[])[Own, Foreign]) await Found(side);
        foreach (var role in Enum.GetValues<Role>()) people.Add(role, await Person(role));
    }

    public async Task DisposeAsync()
    {
        foreach (var person in people.Values) person.Dispose();
        tracker.Dispose();
        Nobody.Dispose();
        await node.DisposeAsync();
        database.Dispose();
    }

    private async Task<HttpClient> Person(Role role)
    {
        if (role == Role.Device)
        {
            tracker = await Device(new { name = "A tracker", tracker = $"{Own}-tracker" });
            return await Device(new { name = "A feed", machines = OwnMachines });
        }

        return (await Administrator.Someone(
            role.ToString(),
            stations: role is Role.Dispatcher or Role.Manager ? [$"{Own}-station"] : null,
            technician: role == Role.Technician ? $"{Own}-technician" : null,
            dealer: role is Role.Dealer or Role.DealerManager ? $"{Own}-dealer" : null)).Http;
    }

    private async Task<HttpClient> Device(object key) => new()
    {
        BaseAddress = node.Http.BaseAddress,
        DefaultRequestHeaders = { Authorization = new("Bearer", (string)(await Administrator.Post("/api/device-keys", key))["key"]!) },
    };

    private async Task Found(string side)
    {
        await Administrator.Post("/api/stations", SampleFleet.Station($"{side}-station"));
        await Administrator.Post("/api/dealers", new { id = $"{side}-dealer", name = side, stations = (string[])[$"{side}-station"] });
        await Administrator.Post("/api/technicians", new
        {
            id = $"{side}-technician",
            name = $"{side} Ana",
            station = $"{side}-station",
            skills = Skills,
            home = new { latitude = 34.262, longitude = 117.185 },
        });
        await Administrator.Post($"/api/technicians/{side}-technician/devices", new { device = $"{side}-phone" });
        await Administrator.Post("/api/customers", new
        {
            id = $"{side}-customer",
            kind = "Company",
            name = $"{side} quarry",
            station = $"{side}-station",
            phone = "+86 130 0000 0000"
        });
        var machine = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(SampleFleet.Machine($"{side}-machine", $"{side}-station")))!
            .AsObject();
        machine["customer"] = $"{side}-customer";
        await Administrator.Post("/api/machines", machine);
        await Administrator.Post("/api/requests", new
        {
            id = $"{side}-request",
            channel = "Email",
            machine = $"{side}-machine",
            fault = $"No lift {side}",
            severity = 3,
            urgency = "Normal",
        });
        await Administrator.Post("/api/work-orders", new
        {
            id = $"{side}-order",
            type = "Inspection",
            machine = $"{side}-machine",
            work = $"Look at it {side}",
            severity = 4,
            separate = true,
        });
        await Administrator.Post($"/api/work-orders/{side}-order/assign",
            new { technician = $"{side}-technician", confirm = "Comes in for it" });
    }
}
