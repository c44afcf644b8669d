using Dispatch.Engine;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Storage;
using Dispatch.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Grains.Tests.Customers;

/// <summary>A node without HTTP whose clock stands still until it is moved.</summary>
internal sealed class CustomerWorld : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dispatch-customers-").FullName;
    private readonly IHost host;

    private CustomerWorld()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "customers.db"),
        });
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.AddStorage();
        builder.AddEngine();
        builder.AddRules();
        builder.AddGrains();
        host = builder.Build();
    }

    public FakeTimeProvider Time { get; } = new();

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<CustomerWorld> Start()
    {
        var world = new CustomerWorld();
        await world.host.StartAsync();
        return world;
    }

    public async Task<CustomerFileState?> State(string customer) =>
        (await host.Services.GetRequiredService<ICustomerViews>().FindAsync(customer, CancellationToken.None))?.Customer.State;

    /// <summary>Moves the clock in small steps until the condition holds.</summary>
    public Task Until(Func<Task<bool>> condition, string otherwise) => Eventually.TrueAsync(
        async () =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(500));
            return await condition();
        },
        TimeSpan.FromSeconds(90),
        otherwise);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
