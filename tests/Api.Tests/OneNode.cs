using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests;

/// <summary>One real node on SQLite for all tests of the API; each test takes serial numbers and ids of its own.</summary>
public sealed class OneNode : IAsyncLifetime
{
    private NodeDatabase database = null!;
    private Node node = null!;

    public HttpClient Http => node.Http;

    public async Task InitializeAsync()
    {
        await DistributionPackages.DocumentFontAsync();
        database = await NodeDatabase.Create("Sqlite");
        // What these tests order at s1 is theirs to offer; their stations all lie at one place and do not help each other.
        node = await Node.Start(database, "--Dispatching:ManualStations:0=s1", "--Dispatching:Neighbours=0");
        await Http.Post("/api/stations", SampleFleet.Station("s1"));
    }

    public async Task DisposeAsync()
    {
        await node.DisposeAsync();
        database.Dispose();
    }
}
