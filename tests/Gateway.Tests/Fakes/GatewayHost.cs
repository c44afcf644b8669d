using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Testing.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>The gateway behind a real server on a free port, in front of recording machines.</summary>
public sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private GatewayHost(WebApplication app, RecordingMachines machines, RecordingTechnicians technicians, NoMachines files) =>
        (this.app, Machines, Technicians, Files, Client) =
            (app, machines, technicians, files, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });

    public RecordingMachines Machines { get; }

    public RecordingTechnicians Technicians { get; }

    public NoMachines Files { get; }

    public HttpClient Client { get; }

    /// <param name="settings">Configuration as <c>Telemetry:MaxItemsPerCall</c>.</param>
    public static Task<GatewayHost> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(Everybody.Administrator, settings);

    /// <param name="caller">Who calls.</param>
    /// <param name="settings">Configuration as <c>Telemetry:MaxItemsPerCall</c>.</param>
    public static async Task<GatewayHost> StartAsync(SignedIn caller, params (string Key, string Value)[] settings)
    {
        var technicians = new RecordingTechnicians();
        var machines = new RecordingMachines(technicians);
        var files = new NoMachines();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services.AddRouting().AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddSingleton(machines.Grains)
            .AddSingleton(TimeProvider.System).AddSingleton<ITechnicianViews, NoTechnicians>()
            .AddSingleton<IDeviceViews>(technicians).AddSingleton<IMachineViews>(files);
        builder.AddHttpConventions();
        builder.Services.WithoutSessions().AddSingleton<IProtectionKeys, NoKeys>().AddSingleton<IBelongings, NoBelongings>();
        builder.AddGateway();
        var app = builder.Build();
        app.UseEverybody(() => caller);
        app.UseHttpConventions();
        app.MapGateway();
        await app.StartAsync();
        return new(app, machines, technicians, files);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
