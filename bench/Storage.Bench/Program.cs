using System.Diagnostics;
using System.Globalization;
using Dispatch.Storage.Bench;

// dotnet run -c Release --project bench/Storage.Bench -- <sqlite|postgresql> [pairs] [batches]
// dotnet run -c Release --project bench/Storage.Bench -- <sqlite|postgresql> <lists|searches>
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var kind = args.ElementAtOrDefault(0) ?? "sqlite";
if (args.ElementAtOrDefault(1) == "lists")
{
    await Lists.RunAsync(kind);
    return;
}

if (args.ElementAtOrDefault(1) == "searches")
{
    await Searches.RunAsync(kind);
    return;
}

var pairs = int.Parse(args.ElementAtOrDefault(1) ?? "5", CultureInfo.InvariantCulture);
var batches = int.Parse(args.ElementAtOrDefault(2) ?? "100", CultureInfo.InvariantCulture);
const int warmUp = 10;
List<double> https = [], singles = [], groups = [], limits = [], inserts = [], ratios = [], httpRatios = [];
// Each keeps its database over all rounds, so that all of a round write into equally full tables.
await using var through = await ThroughHttp.CreateAsync(kind, warmUp);
await using var group = await Target.CreateAsync(kind);
await using var limit = await Target.CreateAsync(kind);
await using var insert = await Target.CreateAsync(kind);
await GroupCommitted.RunAsync(group, 0, warmUp);
RawWriter.Run(limit, 0, warmUp, views: true);
RawWriter.Run(insert, 0, warmUp, views: false);
for (var pair = 0; pair < pairs; pair++)
{
    var (from, to) = (warmUp + (pair * batches), warmUp + ((pair + 1) * batches));
    https.Add(await through.RunAsync(from, to));
    singles.Add(await through.RunSinglyAsync(calls: 50, round: 50 * pair));
    groups.Add(await MeasureAsync(() => GroupCommitted.RunAsync(group, from, to)));
    limits.Add(await MeasureAsync(() => Task.Run(() => RawWriter.Run(limit, from, to, views: true))));
    inserts.Add(await MeasureAsync(() => Task.Run(() => RawWriter.Run(insert, from, to, views: false))));
    ratios.Add(groups[^1] / limits[^1]);
    httpRatios.Add(https[^1] / limits[^1]);
    Console.WriteLine(
        $"{kind} pair {pair + 1}: through HTTP {https[^1]:N0}/s, one a call {singles[^1]:N0}/s, group commit {groups[^1]:N0}/s, limit {limits[^1]:N0}/s, insert only {inserts[^1]:N0}/s");
}

Console.WriteLine(
    $"{kind}, median (range) of {pairs} alternating rounds, readings/s: through HTTP "
        + $"{Show(https, "N0")}, one a call from 200 callers "
        + $"{Show(singles, "N0")}, group commit {Show(groups, "N0")}, limit {Show(limits, "N0")}, insert only {Show(inserts, "N0")}");
Console.WriteLine(
    $"{kind}, of the limit: through HTTP {Show(httpRatios, "F2")}, group commit without HTTP and grains {Show(ratios, "F2")}");

async Task<double> MeasureAsync(Func<Task> run)
{
    GC.Collect();
    var watch = Stopwatch.StartNew();
    await run();
    return batches * Load.BatchSize / watch.Elapsed.TotalSeconds;
}

static string Show(List<double> values, string format)
{
    var sorted = values.Order().ToList();
    return $"{sorted[sorted.Count / 2].ToString(format, CultureInfo.InvariantCulture)} ({sorted[0].ToString(format, CultureInfo.InvariantCulture)}-{sorted[^1].ToString(format, CultureInfo.InvariantCulture)})";
}
