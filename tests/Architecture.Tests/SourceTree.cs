using System.Xml.Linq;

namespace Dispatch.Architecture.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.StartsWith("artifacts/", StringComparison.Ordinal) && !f.Contains("node_modules/", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The projects that a project references in any build, by name; those of the engine switch included.</summary>
    public static ISet<string> ReferencesOf(string project) => XDocument.Load(Path.Combine(Root, project)).Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
        .ToHashSet();

    /// <summary>All projects that building this one builds too, by name.</summary>
    public static ISet<string> Reached(string project)
    {
        var paths = Files("*.csproj").ToDictionary(f => Path.GetFileNameWithoutExtension(f));
        var reached = new HashSet<string>();
        var open = new Stack<string>(ReferencesOf(project));
        while (open.TryPop(out var name))
        {
            if (!reached.Add(name)) continue;
            foreach (var next in ReferencesOf(paths[name])) open.Push(next);
        }

        return reached;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dispatch.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("These tests read the sources: run them from a checkout.");
    }
}
