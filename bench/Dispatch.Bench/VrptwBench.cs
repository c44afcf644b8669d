using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>
/// Solomon's and Homberger's instances by the DIMACS convention, in tenths: vehicles are technicians, customers jobs with hard windows.
/// </summary>
internal static partial class VrptwBench
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var options = Tuning.From(arguments);
        var files = arguments.Paths.SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p, arguments.Text("files", "*.txt")) : [p])
            .Order(StringComparer.Ordinal).ToList();
        var known = BestKnown(arguments.Paths);
        var warm = true;
        foreach (var seconds in arguments.Numbers("seconds", "1,10"))
        {
            var gaps = new List<double>();
            foreach (var path in files)
            {
                var (problem, travel) = Read(path);
                var empty = Plan.Committed(problem);
                if (warm) Improver.Improve(problem, travel, empty, 99, Clock.Seconds(3, "cpu"), options);
                warm = false;
                GC.Collect();
                var cpu = Clock.ProcessorTime();
                var change = Improver.Improve(problem, travel, empty, (ulong)arguments.Number("seed", 1),
                    Clock.Seconds(seconds, arguments.Text("clock", "wall")), options);
                var used = Clock.ProcessorTime() - cpu;
                var plan = change.ApplyTo(empty)!;
                var name = Path.GetFileNameWithoutExtension(path);
                var best = known.GetValueOrDefault(name, double.NaN);
                var length = change.CostAfter / 10.0;
                gaps.Add((100 * length / best) - 100);
                Console.WriteLine(
                    $"{name} {seconds} s: {length:0.0}, gap {gaps[^1]:0.00} %, {plan.Routes.Count(r => !r.IsEmpty)} vehicles, {plan.Unassigned.Length} left, {change.Rounds:N0} rounds, CPU {used.TotalSeconds:0.00} s");
            }

            Console.WriteLine($"{seconds} s: mean gap {gaps.Average():0.00} %");
        }

        return 0;
    }

    public static (Problem Problem, TravelTable Travel) Read(string path)
    {
        var numbers = File.ReadLines(path)
            .Select(line => Number().Matches(line).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var fleet = numbers.Skip(1).First(n => n.Length == 2);
        var nodes = numbers.Where(n => n.Length == 7).ToList();
        var seconds = new int[nodes.Count * nodes.Count];
        for (var a = 0; a < nodes.Count; a++)
        {
            for (var b = 0; b < nodes.Count; b++)
            {
                var (dx, dy) = (nodes[a][1] - nodes[b][1], nodes[a][2] - nodes[b][2]);
                seconds[(a * nodes.Count) + b] = (int)(10 * Math.Sqrt((dx * dx) + (dy * dy)));
            }
        }

        var (opens, closes) = ((int)(10 * nodes[0][4]), (int)(10 * nodes[0][5]));
        var vehicles = Enumerable.Range(0, (int)fleet[0]).Select(v => new PlanTechnician(
            $"V{v}", 0, opens, new Period(opens, closes), [], [], [], [], EndPlace: 0, Capacity: (int)fleet[1]));
        var customers = nodes.Skip(1).Select((n, i) => new PlanJob(
            $"C{n[0]}", i + 1, 0, (int)(10 * n[6]), 3, null, new AppointmentWindow((int)(10 * n[4]), (int)(10 * n[5])), [], [], [],
            Load: (int)n[3]));
        return (new Problem(
            0, [.. vehicles], [.. customers], new PlanRules(), PlanWeights.TravelOnly), new TravelTable(nodes.Count, seconds));
    }

    /// <summary>From the table in a README beside the files: <c>| name | distance |</c>.</summary>
    private static Dictionary<string, double> BestKnown(IEnumerable<string> paths) => paths
        .Select(p => Path.Combine(Directory.Exists(p) ? p : Path.GetDirectoryName(Path.GetFullPath(p))!, "README.md"))
        .Distinct().Where(File.Exists).SelectMany(File.ReadLines)
        .SelectMany(line => Known().Matches(line))
        .DistinctBy(m => m.Groups[1].Value)
        .ToDictionary(m => m.Groups[1].Value, m => double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+(\.\d+)?(?=\s|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\w+) \| (\d+\.\d+)")]
    private static partial Regex Known();
}
