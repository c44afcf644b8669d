using Dispatch.Testing;
using Dispatch.Testing.Company;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access.Company;

/// <summary>A company's provider, and a node with two territories to which it sends people.</summary>
public sealed class CompanyNode : IAsyncLifetime
{
    private NodeDatabase database = null!;
    private Node node = null!;

    public CompanyServer Provider { get; private set; } = null!;

    public HttpClient Administrator => node.Http;

    public async Task InitializeAsync()
    {
        await DistributionPackages.DocumentFontAsync();
        database = await NodeDatabase.Create("Sqlite");
        Provider = await CompanyServer.Start();
        node = await Node.Start(database, CompanyServer.Settings(
            Provider.Address, "--Access:Company:Name=Ironworks", "--Access:Company:SignOutToo=true", "--Dispatching:Neighbours=0",
            "--Access:Company:Roles:Dispatcher:0=dispatchers", "--Access:Company:Roles:Manager:0=urn:ironworks:heads",
            "--Access:Company:Roles:Finance:0=money", "--Access:Company:Roles:Technician:0=field",
            "--Access:Company:Stations:near:0=north", "--Access:Company:Stations:far:0=south", "--Access:Company:Stations:gone:0=west"));
        await Provider.Register(node.Http.BaseAddress!);
        foreach (var station in (string[])["near", "far"])
        {
            await Administrator.Post("/api/stations", SampleFleet.Station(station));
            await Administrator.Post("/api/machines", SampleFleet.Machine($"{station}-machine", station));
        }
    }

    public async Task DisposeAsync()
    {
        await node.DisposeAsync();
        await Provider.DisposeAsync();
        database.Dispose();
    }

    /// <summary>Somebody new at the provider.</summary>
    public CompanyAccount Somebody(string[] roles, params string[] stations)
    {
        var subject = Guid.NewGuid().ToString("N");
        var account = new CompanyAccount(subject)
        {
            Account = $"{subject[..8]}@ironworks.example",
            Name = $"Jo {subject[..8]}",
            Roles = roles,
            Stations = stations,
        };
        Provider.Has(account);
        return account;
    }

    public Visitor Visitor() => new(node.Http.BaseAddress!);
}

[CollectionDefinition(Name)]
public sealed class OnACompanysNode : ICollectionFixture<CompanyNode>
{
    public const string Name = "A company's node";
}
