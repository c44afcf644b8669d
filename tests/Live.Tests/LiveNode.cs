using Dispatch.Engine;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http.Access;
using Dispatch.Storage;
using Dispatch.Testing;
using Dispatch.Testing.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Live.Tests;

/// <summary>The live feed on a real database and a real socket; only its clock stands still until told.</summary>
public sealed class LiveNode : IAsyncDisposable
{
    private readonly Dictionary<string, long> heads;
    private readonly LiveNode? beside;
    private readonly string folder;
    private readonly WebApplication app;

    private LiveNode((string Name, string Value)[] settings, Action<WebApplicationBuilder> more, LiveNode? beside = null)
    {
        this.beside = beside;
        Clock = beside?.Clock ?? new();
        heads = beside?.heads ?? [];
        folder = beside?.folder ?? Directory.CreateTempSubdirectory("dispatch-live-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            [new("Storage:Path", Path.Combine(folder, "live.db")),
                .. settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddStorage();
        more(builder);
        builder.AddAccess();
        builder.AddLive();
        app = builder.Build();
        app.UseWebSockets();
        app.UseEverybody(() => Caller);
        app.UseAuthentication();
        app.UseAccess();
        app.MapLive();
    }

    /// <summary>Who connects from now on.</summary>
    public SignedIn Caller { get; set; } = Everybody.Administrator;

    public FakeTimeProvider Clock { get; }

    public IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public static Task<LiveNode> Start(params (string Name, string Value)[] settings) => Started(new(settings, _ => { }));

    /// <summary>With grains, to meet other nodes.</summary>
    public static Task<LiveNode> StartOpen() => Started(new([], builder =>
    {
        builder.AddEngine();
        builder.AddLiveExchange();
    }));

    /// <summary>Another node with the same database and the same grains.</summary>
    public static Task<LiveNode> StartBeside(LiveNode first) => Started(new(
        [],
        builder =>
        {
            builder.Services.AddSingleton(first.Grains);
            builder.AddLiveExchange();
        },
        first));

    /// <summary>Rows of one stream, committed and told to the feed.</summary>
    public async Task Commit(string stream, params ViewRow[] rows)
    {
        var head = heads.GetValueOrDefault(stream);
        var result = await app.Services.GetRequiredService<IJournal>().AppendAsync(
            new JournalAppend { Stream = stream, ExpectedHead = head, Actor = "test", Correlation = "test", Views = [.. rows] });
        result.Status.ShouldBe(AppendStatus.Committed);
        heads[stream] = result.Head;
    }

    /// <summary>One coalescing interval passes.</summary>
    public void Tick() => Wait(100);

    public void Wait(int milliseconds) => Clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

    public Task<LiveClient> Connect(int receiveBuffer = 0, string hub = "/hubs/live", bool binary = false) =>
        LiveClient.Connect(new Uri(app.Urls.Single().Replace("http:", "ws:", StringComparison.Ordinal) + hub), receiveBuffer, binary);

    /// <summary>A technician's phone.</summary>
    public Task<LiveClient> ConnectPhone() => Connect(hub: "/hubs/technician");

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (beside is null)
            Directory.Delete(folder, recursive: true);
    }

    private static async Task<LiveNode> Started(LiveNode node)
    {
        await node.app.StartAsync();
        return node;
    }
}
