using System.Diagnostics;

namespace Dispatch.ClusterBench;

/// <summary>Both nodes are killed together and one comes back: how long until it answers for every machine.</summary>
internal static class AllGone
{
    private const int Machines = 240;

    public static async Task Run()
    {
        await using var members = await Members.Create();
        var (first, second) = (await members.Add(), await members.Add());
        var before = new Reporters(first.Http, Machines);
        await before.Register();
        await Task.WhenAll(first.Kill(), second.Kill());

        var watch = Stopwatch.StartNew();
        var back = await members.Add();
        var ready = watch.Elapsed.TotalSeconds;
        using var stop = new CancellationTokenSource();
        var after = new Reporters(back.Http, Machines);
        var began = Stopwatch.GetTimestamp();
        var load = after.Run(stop.Token);
        var answered = await after.UntilAllAnswer(began);
        await stop.CancelAsync();
        await load;
        Console.WriteLine(
            $"all gone: one back listens after "
                + $"{ready:N1} s, all {Machines} machines answered {ready + answered:N1} s after its start; refused "
                + $"{after.Refusals.Sum(refusal => refusal.Value)}");
    }
}
