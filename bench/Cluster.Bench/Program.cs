using Dispatch.ClusterBench;

// dotnet run -c Release --project bench/Cluster.Bench -- kill|pause|front-kill|front-pause|all|fronts [runs]
var runs = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 3;
Func<Task>? once = args.FirstOrDefault() switch
{
    "kill" => () => OneGone.Run(isPaused: false),
    "pause" => () => OneGone.Run(isPaused: true),
    "front-kill" => () => OneGone.Run(isPaused: false, hasFront: true),
    "front-pause" => () => OneGone.Run(isPaused: true, hasFront: true),
    "all" => AllGone.Run,
    "fronts" => Fronts.Run,
    _ => null,
};
if (once is null)
{
    await Console.Error.WriteLineAsync("Say which: kill, pause, front-kill, front-pause, all or fronts; then how many runs.");
    return 2;
}

for (var run = 0; run < runs; run++) await once();
return 0;
