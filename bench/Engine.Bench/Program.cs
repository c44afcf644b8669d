using System.Globalization;
using Dispatch.Engine.Bench;
using Dispatch.Silo.Engine;
using Dispatch.Storage;
using Dispatch.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

const int Callers = 100;
const int Targets = 10_000;
const int Pairs = 5;
const int Idle = 100_000;
var callsPerCaller = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 20_000;

var folder = Directory.CreateTempSubdirectory("dispatch-bench-").FullName;
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Storage:Path"] = Path.Combine(folder, "dispatch.db"),
    ["Engine:ConnectionString"] = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(),
    ["Engine:SingleNode"] = "true",
});
builder.AddStorage();
builder.AddEngine();
using var host = builder.Build();
await host.StartAsync();
var factory = host.Services.GetRequiredService<IGrainFactory>();

var actors = Enumerable.Range(0, Targets).Select(_ => new ChannelActor()).ToArray();
var grains = Enumerable.Range(0, Targets).Select(i => factory.GetGrain<ICounterGrain>($"call-{i}")).ToArray();
await Measurement.TakeAsync(Callers, callsPerCaller / 4, Targets, target => actors[target].Add(1));
await Measurement.TakeAsync(Callers, callsPerCaller / 4, Targets, target => grains[target].Add(1));

var pairs = new List<(Measurement Loop, Measurement Engine)>();
for (var i = 0; i < Pairs; i++)
{
    var loop = await Measurement.TakeAsync(Callers, callsPerCaller, Targets, target => actors[target].Add(1));
    var engine = await Measurement.TakeAsync(Callers, callsPerCaller, Targets, target => grains[target].Add(1));
    pairs.Add((loop, engine));
    Print($"pair {i + 1}: loop {loop.CallsPerSecond:N0}/s {loop.BytesPerCall:N0} B, engine {engine.CallsPerSecond:N0}/s {engine.BytesPerCall:N0} B, ratio {Ratio(i):N2}");
}

var ratios = Enumerable.Range(0, Pairs).Select(Ratio).Order().ToArray();
Print($"{Callers} callers, {Targets} grains, {callsPerCaller} calls per caller, on {factory.GetType().Assembly.GetName().Name}");
Print($"ratio engine/loop: median {ratios[Pairs / 2]:N2}, range {ratios[0]:N2} to {ratios[^1]:N2}");

var before = GC.GetTotalMemory(forceFullCollection: true);
foreach (var chunk in Enumerable.Range(0, Idle).Chunk(1000))
    await Task.WhenAll(chunk.Select(i => factory.GetGrain<ICounterGrain>($"idle-{i}").Add(1)));
Print($"memory per idle activation: {(GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Idle:N0} B (of {Idle})");

await host.StopAsync();
Directory.Delete(folder, recursive: true);

double Ratio(int pair) => pairs[pair].Engine.CallsPerSecond / pairs[pair].Loop.CallsPerSecond;

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
