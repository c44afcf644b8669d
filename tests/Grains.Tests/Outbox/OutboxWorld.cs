using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Outbox;
using Dispatch.Storage;
using Dispatch.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Dispatch.Grains.Tests.Outbox;

/// <summary>A pump on a real journal, SQLite unless said otherwise, with machines that take messages as the test says.</summary>
internal sealed class OutboxWorld : IAsyncDisposable
{
    private readonly string folder;
    private readonly IHost host;

    private OutboxWorld(string folder, string? postgres, int held, Func<Delivery, Task<Outcome>> take)
    {
        this.folder = folder;
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = postgres is null ? "Sqlite" : "PostgreSql",
            ["Storage:Path"] = Path.Combine(folder, "outbox.db"),
            ["Storage:ConnectionString"] = postgres,
        });
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.AddStorage();
        builder.Services.AddSingleton(Machines(take));
        builder.Services.AddSingleton(Options.Create(new OutboxOptions { MaxTries = 3, Held = held }));
        builder.Services.AddSingleton(new Inboxes([typeof(IInbox).Assembly]));
        builder.Services.AddSingleton<OutboxPump>();
        builder.Services.AddSingleton<ICommitListener>(services => services.GetRequiredService<OutboxPump>());
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxPump>());
        host = builder.Build();
    }

    public FakeTimeProvider Time { get; } = new();

    public IOutbox Outbox => host.Services.GetRequiredService<IOutbox>();

    public IStorageHealth Health => host.Services.GetRequiredService<IStorageHealth>();

    public static async Task<OutboxWorld> Start(
        Func<Delivery, Task<Outcome>> take, string? folder = null, string? postgres = null, int held = 1_000)
    {
        var world = new OutboxWorld(folder ?? Directory.CreateTempSubdirectory("dispatch-outbox-").FullName, postgres, held, take);
        await world.host.StartAsync();
        return world;
    }

    /// <summary>Commits one append of a stream that carries a message to a machine for each name.</summary>
    public async Task Commit(string stream, long head, params string[] messages)
    {
        var result = await host.Services.GetRequiredService<IJournal>().AppendAsync(new JournalAppend
        {
            Stream = stream,
            ExpectedHead = head,
            Actor = "test",
            Correlation = "test",
            Outbox = [.. messages.Select(m => new OutboxMessage("machine/M1", m, 1, "{}"u8.ToArray()))],
        });
        result.Status.ShouldBe(AppendStatus.Committed);
    }

    /// <summary>Moves the clock in small steps until the condition holds.</summary>
    public Task Until(Func<Task<bool>> condition, string otherwise) => Eventually.TrueAsync(
        async () =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(500));
            return await condition();
        },
        TimeSpan.FromSeconds(20),
        otherwise);

    public Task UntilDrained() =>
        Until(async () => (await Health.CheckAsync(CancellationToken.None)).WaitingMessages == 0, "The outbox was not drained");

    /// <summary>Ends the node and leaves its database to the next.</summary>
    public async Task<string> Stop()
    {
        await host.StopAsync();
        host.Dispose();
        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private static IGrainFactory Machines(Func<Delivery, Task<Outcome>> take)
    {
        var machine = Substitute.For<IMachineGrain>();
        machine.Deliver(Arg.Any<Delivery>()).Returns(call => take(call.Arg<Delivery>()));
        var grains = Substitute.For<IGrainFactory>();
        grains.GetGrain(typeof(IMachineGrain), Arg.Any<string>()).Returns(machine);
        return grains;
    }
}
