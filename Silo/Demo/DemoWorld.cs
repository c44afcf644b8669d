using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Demo;

/// <summary>
/// Keeps the demo fleet alive while the node runs: machines report, customers call, services are planned, technicians work. Speaks to the
/// node over HTTP only, touches only what it made itself, and never ends the node: what fails is logged and begun again.
/// </summary>
internal sealed class DemoWorld(
    IServer server,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<DemoOptions> options,
    ILogger<DemoWorld> log) : BackgroundService
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(5);
    private readonly DemoOwn own = new(options.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server closes before the services are told to stop: what is asked of it in between would look like an outage.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await Run(ending.Token);
        }
        catch (Exception ended) when (ending.IsCancellationRequested)
        {
            log.LogDebug(ended, "The demo fleet stops with the node.");
        }
    }

    private async Task Run(CancellationToken stopping)
    {
        await Started(stopping);
        using var http =
            new HttpClient { BaseAddress = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()) };
        var node = new DemoClient(http, time);
        var fleet = Array.Empty<DemoShift>();
        await UntilDone("offices", () => new DemoRoles(node, options.Value).AddOffices(stopping), stopping);
        await UntilDone("founding", async () => fleet = await Fleet(node, stopping), stopping);
        log.LogInformation(
            "The phone of {Visitor} is left to you: {Address}phone/, signed in as technician. All others of the demo answer for themselves.",
            DemoOwn.Visitor, http.BaseAddress);
        await Task.WhenAll(
            UntilDone("telemetry", () => Report(node, fleet, stopping), stopping),
            UntilDone("maintenance", () => new DemoMaintenance(node, options.Value, own, time).Run(stopping), stopping),
            UntilDone("crew", () => new DemoCrew(node, options.Value, own, time).Run(stopping), stopping),
            UntilDone("calls", () => new DemoCalls(node, options.Value, own, time).Run(stopping), stopping));
    }

    private async Task UntilDone(string work, Func<Task> run, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await run();
                return;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning(failure, "The demo's {Work} failed and begins again in {Pause}.", work, AgainAfter);
            }

            await Task.Delay(AgainAfter, time, stopping);
        }
    }

    private async Task<DemoShift[]> Fleet(DemoClient node, CancellationToken stopping)
    {
        var known = await Known(node, stopping);
        var isComplete = known.Count >= options.Value.Machines && known.TrueForAll(m => m["lifetimeHours"] is not null);
        var founding = new DemoFounding(node, options.Value);
        if (!isComplete)
        {
            log.LogInformation("Setting up the demo fleet: {Machines} machines, {Technicians} technicians.", options.Value.Machines,
                options.Value.Technicians);
            await founding.FoundField(stopping);
        }

        await new DemoRoles(node, options.Value).AddField(stopping);
        if (!isComplete)
        {
            var done = known.Where(m => m["lifetimeHours"] is not null).Select(m => (string)m["serialNumber"]!).ToHashSet();
            await founding.FoundFleet(done, time.GetUtcNow(), stopping);
            known = await Known(node, stopping);
            log.LogInformation("The demo fleet is complete.");
        }

        return [.. known.Select(Shift).OfType<DemoShift>()];
    }

    private async Task<List<JsonNode>> Known(DemoClient node, CancellationToken stopping)
    {
        var known = new List<JsonNode>();
        await foreach (var machine in node.List("/api/machines", stopping))
        {
            if (own.IsMachine((string?)machine["serialNumber"])) known.Add(machine);
        }

        return known;
    }

    /// <summary>Null for a machine that somebody took the place or the readings from.</summary>
    private static DemoShift? Shift(JsonNode machine)
    {
        if ((machine["site"] ?? machine["position"]) is not { } place || machine["lifetimeHours"] is not { } hours
            || machine["readingAt"] is not { } at)
            return null;
        var serial = (string)machine["serialNumber"]!;
        var number = int.Parse(serial[^5..], System.Globalization.CultureInfo.InvariantCulture) - 10_000;
        return new DemoShift(
            serial,
            TimeZoneInfo.FindSystemTimeZoneById((string)machine["timeZone"]!),
            roundTheClock: number % 3 == 0 || number < 50,
            (double)hours,
            (DateTimeOffset)at,
            (double)place["latitude"]!,
            (double)place["longitude"]!);
    }

    private async Task Report(DemoClient node, DemoShift[] fleet, CancellationToken stopping)
    {
        var random = new Random(options.Value.Seed);
        var turns = Math.Max(1, (int)options.Value.ReportEvery.TotalSeconds);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        for (var turn = 0; await second.WaitForNextTickAsync(stopping); turn++)
        {
            var reports = fleet.Where((_, i) => i % turns == turn % turns).Select(m => m.Report(time.GetUtcNow(), random)).ToArray();
            foreach (var call in reports.Chunk(5_000)) await node.Report(call, stopping);
        }
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}
