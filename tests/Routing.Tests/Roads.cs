using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Testing;
using Dispatch.Testing.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Routing.Tests;

/// <summary>Travel times as the node has them, from a server of the test's own.</summary>
internal sealed class Roads : IAsyncDisposable
{
    public static readonly TimeOnly Noon = new(12, 0);
    private readonly IHost host;

    private Roads(RoadServer server, string provider, (string Name, string Value)[] settings)
    {
        Server = server;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Routing:Provider"] = provider,
            ["Routing:Address"] = server.Address.ToString(),
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddRouting();
        host = builder.Build();
    }

    public RoadServer Server { get; }

    public FakeTimeProvider Clock { get; } = new();

    public static async Task<Roads> With(string provider, params (string Name, string Value)[] settings) =>
        new(await RoadServer.Start(), provider, settings);

    public Task<TravelMatrix> Ask(IEnumerable<GeoPoint> from, IEnumerable<GeoPoint> to) =>
        host.Services.GetRequiredService<ITravelTimes>().MatrixAsync(new([.. from], [.. to], Noon), CancellationToken.None);

    public async Task<Trip> Ask(GeoPoint from, GeoPoint to) => (await Ask([from], [to]))[0, 0];

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await Server.DisposeAsync();
    }
}
