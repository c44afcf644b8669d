namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Means over the traces, and differences to the first policy in pairs with their 95 % interval.</summary>
internal static class Report
{
    public static string Line(Score o) =>
        $"on time {o.OnTime:0.00} %, travel {o.Travel:0.0} h, retold {o.Retold:0.00}, replanned {o.Replanned:0.00}, late {o.Late:0.0} h, undone {o.Undone:0.0}, overtime {o.Overtime:0.0} h"
        + (o.Waited == 0 ? "" : $", severity 1 waits {o.Waited:0.0} min")
        + (o.Took.Length == 0 ? "" : $", decision {Percentiles.Of(o.Took)}");

    public static void Write(List<string> policies, Dictionary<string, List<Score>> outcomes)
    {
        var basis = outcomes[policies[0]];
        foreach (var policy in policies)
        {
            var list = outcomes[policy];
            Console.WriteLine($"{policy}, mean of {list.Count}: {Line(Mean(list))}");
            if (policy == policies[0] || list.Count < 2) continue;
            Console.WriteLine(
                $"  less {policies[0]}: on time {Paired(list.Zip(basis, (a, b) => a.OnTime - b.OnTime))} points, travel {Paired(list.Zip(basis, (a, b) => 100 * ((a.Travel / b.Travel) - 1)))} %");
        }
    }

    private static Score Mean(List<Score> list) => new(
        list.Average(o => o.OnTime), list.Average(o => o.Travel), list.Average(o => o.Retold), list.Average(o => o.Replanned),
        list.Average(o => o.Late),
        list.Average(o => o.Undone), list.Average(o => o.Overtime), [.. list.SelectMany(o => o.Took)], list.Average(o => o.Waited));

    private static string Paired(IEnumerable<double> differences)
    {
        var all = differences.ToArray();
        var mean = all.Average();
        var deviation = Math.Sqrt(all.Sum(d => (d - mean) * (d - mean)) / (all.Length - 1));
        return $"{mean:+0.00;-0.00} ± {1.96 * deviation / Math.Sqrt(all.Length):0.00}";
    }
}
