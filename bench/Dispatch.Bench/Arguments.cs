using System.Globalization;

namespace Dispatch.Dispatch.Bench;

/// <summary>Paths and <c>--name value</c> pairs of a command line.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    public Arguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) Paths.Add(args[i]);
            else if (i + 1 < args.Length) options[args[i][2..]] = args[++i];
            else throw new ArgumentException($"{args[i]} needs a value.");
        }
    }

    public List<string> Paths { get; } = [];

    public double[] Numbers(string name, string otherwise) =>
        [.. options.GetValueOrDefault(name, otherwise).Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    public double Number(string name, double otherwise) =>
        options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public string Text(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);
}
