using System.Globalization;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>The traces that a command line names: files, then generated ones.</summary>
internal static class Traces
{
    public static int Count(Arguments arguments) => arguments.Paths.Count + (int)arguments.Number("generated", 0);

    public static IEnumerable<(string Name, DispatchFile Trace)> Of(Arguments arguments)
    {
        foreach (var path in arguments.Paths) yield return (Path.GetFileNameWithoutExtension(path), DispatchFile.Read(path));
        foreach (var generated in Generated(arguments, (int)arguments.Number("generated", 0), (int)arguments.Number("technicians", 40))) yield return generated;
    }

    public static IEnumerable<(string Name, DispatchFile Trace)> Generated(Arguments arguments, int count, int technicians)
    {
        var first = (int)arguments.Number("seed", 1);
        for (var seed = first; seed < first + count; seed++)
            yield return ($"generated-{seed.ToString(CultureInfo.InvariantCulture)}", TraceGenerator.Create(seed, Surprises.From(arguments), technicians, (int)arguments.Number("jobs", 420)));
    }

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
