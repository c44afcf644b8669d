using System.Diagnostics;
using Dispatch.Testing.Nodes;

namespace Dispatch.NodeBench;

/// <summary>
/// From the start of the process to the first green /health/ready, with few and with many machines in the database, alternating.
/// </summary>
internal static class StartToReady
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int Pairs = 5;

    public static async Task Run(string provider)
    {
        using var few = await With(provider, Few);
        using var many = await With(provider, Many);
        List<double> ratios = [], fewTimes = [], manyTimes = [];
        for (var i = 0; i < Pairs; i++)
        {
            fewTimes.Add(await Time(few));
            manyTimes.Add(await Time(many));
            ratios.Add(manyTimes[^1] / fewTimes[^1]);
        }

        Console.WriteLine(
            $"{provider}: start to ready with "
                + $"{Many:N0} machines / with {Few:N0}: {Spread.Of(ratios, "N2")}; seconds {Spread.Of(manyTimes, "N2")} / {Spread.Of(fewTimes, "N2")}");
    }

    private static async Task<NodeDatabase> With(string provider, int machines)
    {
        var database = await NodeDatabase.Create(provider);
        await using var node = await Node.Start(database);
        await Fleet.Register(node.Http, 0, machines);
        await Fleet.Report(node.Http, machines, 1);
        await node.Interrupt();
        return database;
    }

    private static async Task<double> Time(NodeDatabase database)
    {
        var watch = Stopwatch.StartNew();
        await using var node = await Node.Start(database);
        await node.Http.Get("/health/ready");
        var elapsed = watch.Elapsed.TotalSeconds;
        await node.Interrupt();
        return elapsed;
    }
}
