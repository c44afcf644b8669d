using Dispatch.Testing.Nodes;

namespace Dispatch.ClusterBench;

/// <summary>
/// Two silos with one Web process before them against one node that is both, on PostgreSQL: processor time for each reading.
/// </summary>
internal static class Fronts
{
    private const int Machines = 2_000;
    private const int PerCall = 500;
    private const int Workers = 4;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public static async Task Run()
    {
        var alone = await Alone();
        var apart = await Apart();
        Console.WriteLine(
            $"two silos and one Web process against one node: "
                + $"{apart.Cpu / alone.Cpu:N2} times the processor time a reading "
                + $"({apart.Cpu:N0} against {alone.Cpu:N0} us), {apart.Rate:N0} against {alone.Rate:N0} readings/s");
    }

    private static async Task<(double Cpu, double Rate)> Alone()
    {
        using var database = await NodeDatabase.Create("PostgreSql");
        await using var node = await Node.Start(database);
        return await Measure(node, node);
    }

    private static async Task<(double Cpu, double Rate)> Apart()
    {
        await using var members = await Members.Create();
        var (first, second) = (await members.Add("--Node:Roles=Silo"), await members.Add("--Node:Roles=Silo"));
        var web = await members.Add("--Node:Roles=Web");
        return await Measure(web, first, second, web);
    }

    private static async Task<(double Cpu, double Rate)> Measure(Node front, params Node[] all)
    {
        var load = new FleetLoad(Machines, PerCall);
        await load.Register(front.Http, CancellationToken.None);
        using (var warm = new CancellationTokenSource(Warm, TimeProvider.System)) await load.Run(front.Http, Workers, warm.Token);
        var (cpu, count) = (Members.Cpu(all), load.TotalAcknowledged);
        using (var measured =
            new CancellationTokenSource(Measured, TimeProvider.System)) await load.Run(front.Http, Workers, measured.Token);
        var readings = load.TotalAcknowledged - count;
        return ((Members.Cpu(all) - cpu).TotalMicroseconds / readings, readings / Measured.TotalSeconds);
    }
}
