using Dispatch.Testing;

namespace Dispatch.Live.Tests.Exchange;

/// <summary>A browser: it folds what it is sent, and subscribes again when it is asked to.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    private readonly LiveClient client;
    private volatile Picture picture = new();
    private volatile int readings;

    private Viewer(LiveClient client) => this.client = client;

    /// <summary>How often it was given a whole picture.</summary>
    public int Readings => readings;

    public double? Hours(string serial)
    {
        lock (this)
            return picture.Markers.TryGetValue(serial, out var marker) ? marker.Hours : null;
    }

    public static async Task<Viewer> At(LiveNode node)
    {
        var viewer = new Viewer(await node.Connect());
        await viewer.Subscribe();
        _ = viewer.Follow();
        return viewer;
    }

    /// <summary>Lets time pass until it shows these hours.</summary>
    public Task Shows(LiveNode node, string serial, double hours) => Eventually.TrueAsync(
        () =>
        {
            node.Tick();
            return Hours(serial) == hours;
        },
        $"{serial} is not seen with {hours} h");

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task Follow()
    {
        while (true)
        {
            var (name, message) = await client.Next();
            if (name == "resync")
            {
                await Subscribe();
                continue;
            }

            lock (this)
                picture.Take(message["content"]!);
        }
    }

    private async Task Subscribe()
    {
        var snapshot = await client.Subscribe(Rows.Everything);
        lock (this)
        {
            picture = new Picture().Take(snapshot["content"]!);
            readings++;
        }
    }
}
