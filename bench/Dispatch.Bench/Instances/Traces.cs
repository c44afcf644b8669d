using System.Globalization;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>The traces that a command line names: files, then generated ones.</summary>
internal static class Traces
{
    /// <summary>Seeds of one day and the next.</summary>
    private const int ApartBy = 500_000;
    private const int Day = 86_400;

    public static int Count(Arguments arguments) => arguments.Paths.Count + (int)arguments.Number("generated", 0);

    public static IEnumerable<(string Name, DispatchFile Trace)> Of(Arguments arguments)
    {
        foreach (var path in arguments.Paths) yield return (Path.GetFileNameWithoutExtension(path), DispatchFile.Read(path));
        foreach (var generated in Generated(arguments, (int)arguments.Number("generated", 0), (int)arguments.Number("technicians", 40)))
            yield return generated;
    }

    public static IEnumerable<(string Name, DispatchFile Trace)> Generated(Arguments arguments, int count, int technicians)
    {
        var first = (int)arguments.Number("seed", 1);
        for (var seed = first; seed < first + count; seed++)
            yield return ($"generated-{seed.ToString(CultureInfo.InvariantCulture)}", Roster(
                [.. Enumerable.Range(0, (int)arguments.Number("days", 1))
                    .Select(day => TraceGenerator.Create(
                        seed + (day * ApartBy), Surprises.From(arguments), technicians, (int)arguments.Number("jobs", 420)))]));
    }

    /// <summary>Days behind each other: everybody has a shift on each, what is left undone on one is there on the next.</summary>
    private static DispatchFile Roster(DispatchFile[] days) => days.Length == 1 ? days[0] : days[0] with
    {
        Technicians = [.. days.SelectMany((day, d) => day.Technicians.Select((who, t) => days[0].Technicians[t] with
        {
            Id = (d * day.Technicians.Length) + who.Id,
            ShiftStart = (d * Day) + who.ShiftStart,
            ShiftEnd = (d * Day) + who.ShiftEnd,
            AbsentFrom = who.AbsentFrom is { } absent ? (d * Day) + absent : null,
        }))],
        Jobs = [.. days.SelectMany((day, d) => day.Jobs.Select(job => job with
        {
            Id = (d * day.Jobs.Length) + job.Id,
            Release = (d * Day) + job.Release,
            Due = (d * Day) + job.Due,
            CancelledAt = job.CancelledAt is { } off ? (d * Day) + off : null,
        }))],
    };

    /// <summary><c>generate FOLDER</c>: writes them instead of playing them.</summary>
    public static int Write(string[] args)
    {
        var arguments = new Arguments(args);
        var folder = arguments.Paths.FirstOrDefault() ?? ".";
        Directory.CreateDirectory(folder);
        foreach (var (name, trace) in Generated(arguments, (int)arguments.Number("count", 1), (int)arguments.Number("technicians", 40)))
        {
            var file = Path.Combine(folder, $"{name}.{arguments.Text("format", "json")}");
            trace.Write(file);
            Console.WriteLine(file);
        }

        return 0;
    }
}
