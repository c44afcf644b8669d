using Dispatch.Api;
using Dispatch.Engine;
using Dispatch.Grains;
using Dispatch.Grains.Interfaces.Modules;
using Dispatch.Http;
using Dispatch.Live;
using Dispatch.Routing;
using Dispatch.Storage;
using Dispatch.Testing.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Dispatch.Toy.Tests;

/// <summary>A node as the product's, on SQLite, that was told of one more assembly: this one.</summary>
public sealed class ToyNode : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dispatch-toy-").FullName;
    private readonly WebApplication app;

    private ToyNode()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string,
            string?>
        { ["Storage:Path"] = Path.Combine(folder, "toy.db"), ["Access:FirstPassword"] = Administrator.Password });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddModulesOf(typeof(ToyNode).Assembly);
        builder.AddStorage();
        builder.AddRouting();
        builder.AddEngine();
        builder.AddRules();
        builder.AddGrains();
        builder.AddHttpConventions();
        builder.AddDashboardApi();
        builder.AddLive();
        app = builder.Build();
        app.UseHttpConventions();
        app.MapDashboardApi();
        app.MapLive();
    }

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public static async Task<ToyNode> Start()
    {
        var node = new ToyNode();
        await node.app.StartAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
