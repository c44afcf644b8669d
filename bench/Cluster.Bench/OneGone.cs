using System.Diagnostics;

namespace Dispatch.ClusterBench;

/// <summary>
/// One of two nodes is killed, or stopped as if it hung, while machines report at the other, or at a Web process before both: how long
/// until all of them are answered again.
/// </summary>
internal static class OneGone
{
    private const int Machines = 240;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);

    public static async Task Run(bool isPaused, bool hasFront = false)
    {
        await using var members = await Members.Create();
        string[] roles = hasFront ? ["--Node:Roles=Silo"] : [];
        var (other, victim) = (await members.Add(roles), await members.Add(roles));
        var survivor = hasFront ? await members.Add("--Node:Roles=Web") : other;
        var reporters = new Reporters(survivor.Http, Machines);
        await reporters.Register();
        using var stop = new CancellationTokenSource();
        var load = reporters.Run(stop.Token);
        await Task.Delay(Warm, TimeProvider.System);
        reporters.Forget();
        var began = Stopwatch.GetTimestamp();
        if (isPaused) await Signal(victim.ProcessId, "STOP");
        else await victim.Kill();
        var seconds = await reporters.UntilAllAnswer(began + (Stopwatch.Frequency / 2));
        await stop.CancelAsync();
        await load;
        await reporters.Check(survivor.Http);
        if (isPaused) await Signal(victim.ProcessId, "CONT");
        Console.WriteLine(
            $"{(isPaused ? "paused" : "killed")}{(hasFront ? " behind a front" : "")}: all {Machines} machines answered {seconds + 0.5:N1} s after it; refused {Told(reporters)}; nothing acknowledged lost, nothing doubled");
    }

    private static string Told(Reporters reporters) =>
        reporters.Refusals.IsEmpty
            ? "none"
            : string.Join(", ", reporters.Refusals.Select(refusal => $"{(int)refusal.Key}: {refusal.Value}"));

    private static async Task Signal(int process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        await kill.WaitForExitAsync();
    }
}
