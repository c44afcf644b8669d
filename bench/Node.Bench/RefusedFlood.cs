using System.Collections.Concurrent;
using System.Diagnostics;
using Dispatch.Testing.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dispatch.NodeBench;

/// <summary>
/// How long signed-in dispatchers wait while somebody without an identity is refused 500 times a second, by the node and, in turn, by a
/// bare server beside it that answers 429 to everything.
/// </summary>
internal static class RefusedFlood
{
    private const int Rounds = 3;
    private const int Dispatchers = 5;
    private const int Machines = 1_000;
    private const int RefusedPerTick = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(20);
    private static readonly string[] Pages = ["/api/machines?limit=50", "/api/work-orders?limit=50", "/api/maintenance/due?limit=50"];

    public static async Task Run(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Node.Start(database, "--Limits:ThisMachine=true", "--Limits:Burst=100000", "--Limits:PerSecond=100");
        await Fleet.Register(node.Http, 0, Machines);
        var people = new List<Someone>();
        for (var number = 0; number < Dispatchers; number++) people.Add(await node.Http.Someone("Dispatcher"));
        using var bare = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "bare") { RedirectStandardOutput = true })!;
        var bareAddress = new Uri((await bare.StandardOutput.ReadLineAsync())!);
        try
        {
            await Measure(people, null);
            var (quiet, besideBare, besideNode) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                quiet.AddRange(await Measure(people, null));
                besideBare.AddRange(await Measure(people, bareAddress));
                besideNode.AddRange(await Measure(people, node.Http.BaseAddress!));
            }

            Say("no flood", quiet);
            Say("a bare server refuses the flood", besideBare);
            Say("the node refuses the flood", besideNode);
            Console.WriteLine($"{provider}: p99 node / p99 bare server {P99(besideNode) / P99(besideBare):N2}");
        }
        finally
        {
            bare.Kill();
            foreach (var person in people) person.Dispose();
        }

        void Say(string what, List<double> times) => Console.WriteLine(
            $"{provider}: {what}: {times.Count} calls, p50 {Spread.Percentile(times, 0.5):N1}, p99 {P99(times):N1}, most {times.Max():N1} ms");
    }

    /// <summary>The least that can refuse: says its address and answers 429 until it is killed.</summary>
    public static async Task Bare()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        });
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.First()));
        await app.RunAsync();
    }

    private static double P99(IEnumerable<double> times) => Spread.Percentile(times, 0.99);

    private static async Task<IEnumerable<double>> Measure(List<Someone> people, Uri? flooded)
    {
        using var end = new CancellationTokenSource(Phase);
        var flood = flooded is null ? Task.CompletedTask : Flood(flooded, end.Token);
        var times = await Task.WhenAll(people.Select(person => Work(person, end.Token)));
        await flood;
        return times.SelectMany(time => time);
    }

    private static async Task<List<double>> Work(Someone person, CancellationToken end)
    {
        var times = new List<double>();
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var began = Stopwatch.GetTimestamp();
            using (var answer = await person.Http.GetAsync(Pages[number % Pages.Length], CancellationToken.None)) answer
                .EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }

        return times;
    }

    private static async Task Flood(Uri address, CancellationToken end)
    {
        using var stranger = new HttpClient { BaseAddress = address };
        using var tick = new PeriodicTimer(Tick);
        var calls = new ConcurrentBag<Task<int>>();
        while (!end.IsCancellationRequested)
        {
            await tick.WaitForNextTickAsync(CancellationToken.None);
            for (var number = 0; number < RefusedPerTick; number++) calls.Add(Refused(stranger));
        }

        var statuses = await Task.WhenAll(calls);
        if (statuses.FirstOrDefault(status => status is not (401 or 429)) is var other and not 0) throw new InvalidOperationException(
            $"The flood was answered {other}.");
        Console.WriteLine($"  {statuses.Length / Phase.TotalSeconds:N0} refused a second, {statuses.Count(status => status == 429)} of them with 429");
    }

    private static async Task<int> Refused(HttpClient stranger)
    {
        using var answer = await stranger.GetAsync("/api/work-orders?limit=50");
        return (int)answer.StatusCode;
    }
}
