using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests;

/// <summary>One real node on SQLite for all tests of the API; each test takes serial numbers and ids of its own.</summary>
public sealed class OneNode : IAsyncLifetime
{
    private NodeDatabase _database = null!;
    private Node _node = null!;

    public HttpClient Http => _node.Http;

    public async Task InitializeAsync()
    {
        _database = await NodeDatabase.Create("Sqlite");
        _node = await Node.Start(_database);
        await Http.Post("/api/stations", SampleFleet.Station("s1"));
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _database.Dispose();
    }
}
