using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Shapes;

/// <summary>
/// What was once written, as files beside the tests that read them: <c>name.version.json</c>. A file is written once and never changed;
/// <c>DISPATCH_WRITE_SHAPES=1</c> writes those that are missing.
/// </summary>
public sealed class ShapeFiles
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string folder;

    private ShapeFiles(string folder) => this.folder = folder;

    /// <summary>The folder <c>files</c> beside the calling test.</summary>
    public static ShapeFiles Beside([CallerFilePath] string test = "") => new(Path.Combine(Path.GetDirectoryName(test)!, "files"));

    /// <summary>All there are, in order of name and version.</summary>
    public IEnumerable<(string Name, int Version)> All() =>
        from file in Directory.EnumerateFiles(folder, "*.json")
        let stem = Path.GetFileNameWithoutExtension(file)
        let dot = stem.LastIndexOf('.')
        let shape = (Name: stem[..dot], Version: int.Parse(stem[(dot + 1)..], System.Globalization.CultureInfo.InvariantCulture))
        orderby shape.Name, shape.Version
        select shape;

    /// <summary>The file as it stands; null when there is none.</summary>
    public string? Read(string name, int version, string current)
    {
        var path = Path.Combine(folder, $"{name}.{version}.json");
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("DISPATCH_WRITE_SHAPES") == "1") File.WriteAllText(path, current);
        return Read(name, version);
    }

    public string? Read(string name, int version) =>
        Path.Combine(folder, $"{name}.{version}.json") is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>JSON as the files have it: indented, with a line's end at its end.</summary>
    public static string Laid(ReadOnlySpan<byte> json) => JsonNode.Parse(json)!.ToJsonString(Layout) + "\n";
}
