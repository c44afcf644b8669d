using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Demo;

/// <summary>Keeps the demo fleet alive while the node runs: machines report, due services get done, customers call, technicians drive. Speaks to the node over HTTP only.</summary>
internal sealed class DemoWorld(
    IServer server,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<DemoOptions> options,
    ILogger<DemoWorld> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server closes before the services are told to stop: what is asked of it in between would look like an outage.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await Run(ending.Token);
        }
        catch (Exception ended) when (ending.IsCancellationRequested && ended is OperationCanceledException or HttpRequestException)
        {
            log.LogDebug(ended, "The demo fleet stops with the node.");
        }
    }

    private async Task Run(CancellationToken stopping)
    {
        await Started(stopping);
        using var http = new HttpClient { BaseAddress = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()) };
        var node = new DemoClient(http);
        while (!await Live(node, stopping)) await Task.Delay(TimeSpan.FromSeconds(5), time, stopping);
    }

    private async Task<bool> Live(DemoClient node, CancellationToken stopping)
    {
        try
        {
            await Work(node, await Fleet(node, stopping), stopping);
            return true;
        }
        catch (HttpRequestException failure) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(failure, "The demo fleet lost the node and tries again.");
            return false;
        }
    }

    /// <summary>Until one of the works fails, which ends them all.</summary>
    private async Task Work(DemoClient node, DemoShift[] fleet, CancellationToken stopping)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Task[] works =
        [
            Report(node, fleet, together.Token),
            Service(node, together.Token),
            new DemoCrew(node, options.Value, time).Run(together.Token),
            new DemoCalls(node, options.Value, time).Run(together.Token),
        ];
        try
        {
            await await Task.WhenAny(works);
        }
        finally
        {
            await together.CancelAsync();
            await Task.WhenAll(works).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<DemoShift[]> Fleet(DemoClient node, CancellationToken stopping)
    {
        var known = await Known(node, stopping);
        if (known.Count < options.Value.Machines || known.Exists(m => m["lifetimeHours"] is null))
        {
            log.LogInformation("Setting up the demo fleet: {Machines} machines, {Technicians} technicians.", options.Value.Machines, options.Value.Technicians);
            var done = known.Where(m => m["lifetimeHours"] is not null).Select(m => (string)m["serialNumber"]!).ToHashSet();
            await new DemoFounding(node, options.Value).Found(done, time.GetUtcNow(), stopping);
            known = await Known(node, stopping);
            log.LogInformation("The demo fleet is complete.");
        }

        return [.. known.Where(m => m["lifetimeHours"] is not null).Select(Shift)];
    }

    private static async Task<List<JsonNode>> Known(DemoClient node, CancellationToken stopping)
    {
        var stations = DemoStation.All.Select(s => s.Id).ToHashSet();
        var known = new List<JsonNode>();
        await foreach (var machine in node.List("/api/machines", stopping))
        {
            if (stations.Contains((string?)machine["station"] ?? "")) known.Add(machine);
        }

        return known;
    }

    private static DemoShift Shift(JsonNode machine)
    {
        var serial = (string)machine["serialNumber"]!;
        var number = int.Parse(serial[^5..], System.Globalization.CultureInfo.InvariantCulture) - 10_000;
        var place = machine["position"] ?? machine["site"]!;
        return new DemoShift(
            serial,
            TimeZoneInfo.FindSystemTimeZoneById((string)machine["timeZone"]!),
            roundTheClock: number % 3 == 0 || number < 50,
            (double)machine["lifetimeHours"]!,
            (DateTimeOffset)machine["readingAt"]!,
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
            foreach (var call in reports.Chunk(5_000)) await node.Post("/api/telemetry/readings", call, stopping);
        }
    }

    /// <summary>Carries out the service that has waited longest, one after the other.</summary>
    private async Task Service(DemoClient node, CancellationToken stopping)
    {
        using var next = new PeriodicTimer(options.Value.ServiceEvery, time);
        while (await next.WaitForNextTickAsync(stopping))
        {
            JsonNode? oldest = null;
            await foreach (var service in node.List("/api/maintenance/due?state=Overdue", stopping))
            {
                if (oldest is null || (DateTimeOffset)service["raisedAt"]! < (DateTimeOffset)oldest["raisedAt"]!) oldest = service;
            }

            if (oldest is null) continue;
            await node.Post(
                $"/api/machines/{oldest["serialNumber"]}/maintenance/{oldest["line"]}/{oldest["occurrence"]}/complete",
                new { completedAt = time.GetUtcNow(), hours = (double)oldest["lifetimeHours"]! },
                stopping);
        }
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}
