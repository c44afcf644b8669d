using System.Text.Json;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.ClockBench;

/// <summary>What clocks cost on the collected heap, each board read back from its own snapshot, so that nothing is shared.</summary>
internal static class ClockMemory
{
    private const int Boards = 100_000;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ClockTerms Terms = new(
        null, 2, Urgency.Emergency, true, WorkOrderType.Repair, new StationId("bench"), "Asia/Shanghai",
        new SiteEvidence(new DistanceBand(200), 120, DistanceMethod.GreatCircle, null, new StationId("bench")));

    public static void Run()
    {
        var (none, one, four) = (Measure(
            []), Measure([ClockKind.Arrive]), Measure([ClockKind.Respond, ClockKind.Arrange, ClockKind.Arrive, ClockKind.Resolve]));
        Console.WriteLine(
            $"heap bytes, of {Boards:N0}: board with its terms "
                + $"{none:N0}, with one clock {one:N0}, with four {four:N0}; per clock {(four - one) / 3:N0}");
    }

    private static double Measure(ClockKind[] kinds)
    {
        var board = ClockDecider.Open(ClockBoard.Empty, Terms, [.. kinds], Start, null, SlaRules.Default)
            .Aggregate(ClockBoard.Empty, ClockBoard.Evolve);
        if (board.Clocks.Length != kinds.Length) throw new InvalidOperationException($"{board.Clocks.Length} clocks run.");
        var snapshot = JsonSerializer.SerializeToUtf8Bytes(board);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var boards = new ClockBoard[Boards];
        for (var i = 0; i < Boards; i++) boards[i] = JsonSerializer.Deserialize<ClockBoard>(snapshot)!;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(boards);
        return (after - before) / (double)Boards;
    }
}
