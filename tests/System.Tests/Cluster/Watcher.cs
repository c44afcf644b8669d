using Dispatch.Testing.Live;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Cluster;

/// <summary>A browser at one of the nodes.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private static readonly object Everything = new { topics = (string[])["machines", "services", "stations", "technicians"] };
    private readonly LiveClient client;
    private Picture picture = new();

    private Watcher(LiveClient client) => this.client = client;

    /// <summary>How often it was given a whole picture.</summary>
    public int Readings { get; private set; }

    public static async Task<Watcher> At(Node node)
    {
        var watcher = new Watcher(await LiveClient.Connect(new Uri($"ws://{node.Http.BaseAddress!.Authority}/hubs/live"),
            token: await Administrator.Token(node.Http.BaseAddress)));
        await watcher.Subscribe();
        return watcher;
    }

    /// <summary>Looks on, and subscribes again when asked to, until all machines show these hours.</summary>
    public async Task Sees(string[] serials, double hours)
    {
        while (!Shows(serials, hours))
        {
            var (name, message) = await client.Next();
            if (name == "resync")
                await Subscribe();
            else
                picture.Take(message["content"]!);
        }
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private bool Shows(string[] serials, double hours) =>
        serials.All(serial => picture.Markers.TryGetValue(serial, out var marker) && marker.Hours == hours);

    private async Task Subscribe()
    {
        picture = new Picture().Take((await client.Subscribe(Everything))["content"]!);
        Readings++;
    }
}
