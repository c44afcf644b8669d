using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

/// <summary>
/// One node on each database, for tests that need no restart and bring machines of their own. It completes maintenance without a signed
/// record.
/// </summary>
public sealed class NodeOnEach : IAsyncLifetime
{
    private readonly Dictionary<string, (NodeDatabase Database, Node Node)> nodes = [];

    public Node this[string provider] => nodes[provider].Node;

    public async Task InitializeAsync()
    {
        foreach (var provider in new[] { "Sqlite", "PostgreSql" })
        {
            var database = await NodeDatabase.Create(provider);
            var node = await Node.Start(database, "--WorkOrders:NeedSignedRecord:0=Repair");
            nodes.Add(provider, (database, node));
            await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var (database, node) in nodes.Values)
        {
            await node.DisposeAsync();
            database.Dispose();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class OnEachDatabase : ICollectionFixture<NodeOnEach>
{
    public const string Name = "One node on each database";
}
