namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Means over the traces, and differences to the first policy in pairs with their 95 % interval.</summary>
internal static class Report
{
    public static string Line(Outcome o) =>
        $"on time {o.OnTime:0.00} %, travel {o.Travel:0.0} h, retold {o.Retold:0.00}, replanned {o.Replanned:0.00}, late {o.Late:0.0} h, undone {o.Undone}, overtime {o.Overtime:0.0} h"
        + (o.Took.Length == 0 ? "" : $", decision {Percentiles.Of(o.Took)}");

    public static void Write(Dictionary<string, List<Outcome>> outcomes)
    {
        var basis = outcomes.First();
        foreach (var (policy, list) in outcomes)
        {
            var took = list.SelectMany(o => o.Took).ToArray();
            Console.WriteLine($"{policy}, mean of {list.Count}: {Line(new Outcome(
                list.Average(o => o.OnTime), list.Average(o => o.Travel), list.Average(o => o.Retold), list.Average(o => o.Replanned), list.Average(o => o.Late),
                (int)Math.Round(list.Average(o => o.Undone)), list.Average(o => o.Overtime), took))}");
            if (policy == basis.Key || list.Count < 2) continue;
            Console.WriteLine(
                $"  less {basis.Key}: on time {Paired(list.Zip(basis.Value, (a, b) => a.OnTime - b.OnTime))} points, travel {Paired(list.Zip(basis.Value, (a, b) => 100 * ((a.Travel / b.Travel) - 1)))} %");
        }
    }

    private static string Paired(IEnumerable<double> differences)
    {
        var all = differences.ToArray();
        var mean = all.Average();
        var deviation = Math.Sqrt(all.Sum(d => (d - mean) * (d - mean)) / (all.Length - 1));
        return $"{mean:+0.00;-0.00} ± {1.96 * deviation / Math.Sqrt(all.Length):0.00}";
    }
}
