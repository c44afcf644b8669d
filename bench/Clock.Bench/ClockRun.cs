using System.Diagnostics;
using Dispatch.NodeBench;
using Dispatch.Testing.Nodes;

namespace Dispatch.ClockBench;

/// <summary>
/// Clocks placed on a node that then goes down; some fall due while it is down, the rest at an even pace after it is up again, with no
/// order in memory.
/// </summary>
internal static class ClockRun
{
    private const int PerSecond = 1_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeProvider Time = TimeProvider.System;

    private static DateTimeOffset Now => Time.GetUtcNow();

    public static async Task RunAsync(string provider, int overdue, int paced, int seconds)
    {
        using var database = await NodeDatabase.Create(provider);
        string[] settings = [.. database.Settings, $"--Storage:Path={Path.Combine(database.Folder, "dispatch.db")}"];
        var downAt = Now.AddSeconds(seconds);
        var pacedAt = downAt.AddSeconds(seconds);
        await using (var node = await BenchNode.StartAsync(settings))
        {
            await Orders.PlaceAsync(
                node.Grains, overdue + paced, i => i < overdue ? downAt : pacedAt.AddSeconds((double)(i - overdue) / PerSecond));
            if (Now > downAt) throw new InvalidOperationException($"Placing takes longer than {seconds} s: give more.");
        }

        await Until(downAt.AddSeconds(1));
        var (watch, cpu) = (Stopwatch.StartNew(), Cpu());
        await using var again = await BenchNode.StartAsync(settings);
        while (again.Fired.Breached.Count < overdue) await Task.Delay(Look, Time);
        Console.WriteLine(
            $"{provider}: {overdue:N0} clocks that fell due while the node was down: all breached "
                + $"{watch.Elapsed.TotalSeconds:N1} s after its start, {overdue / watch.Elapsed.TotalSeconds:N0}/s; processor time per "
                + $"deadline {PerDeadline(cpu, overdue):N0} us");
        if (Now > pacedAt) throw new InvalidOperationException($"They take longer than {seconds} s: give more.");

        await Until(pacedAt);
        again.Fired.Clear();
        again.Journal.Clear();
        cpu = Cpu();
        while (again.Fired.Breached.Count < paced && Now < pacedAt.AddSeconds(seconds + ((double)paced / PerSecond)))
            await Task.Delay(Look, Time);
        Console.WriteLine(
            $"{provider}: {again.Fired.Breached.Count:N0} of {paced:N0} clocks at {PerSecond:N0}/s, processor time per deadline "
                + $"{PerDeadline(cpu, paced):N0} us");
        Show("due to handed on", again.Fired.HandedOn);
        Show("due to breached", [.. again.Fired.Breached.Select(b => b.Late)]);
        Show("commits of the run", again.Journal.Commits);
        if (again.Fired.Breached.DistinctBy(b => b.Stream).Count() != paced)
            throw new InvalidOperationException("A clock fired twice or not at all.");

        void Show(string what, IReadOnlyCollection<double> times) => Console.WriteLine(
            $"{provider}: {what}, ms: p50 {Spread.Percentile(times, 0.5):N1}, p90 {Spread.Percentile(times, 0.9):N1}, p99 {Spread.Percentile(times, 0.99):N1}, most {times.Max():N1}");
    }

    private static Task Until(DateTimeOffset at) => at - Now is { Ticks: > 0 } wait ? Task.Delay(wait, Time) : Task.CompletedTask;

    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    private static double PerDeadline(TimeSpan since, int count) => (Cpu() - since).TotalMicroseconds / count;
}
