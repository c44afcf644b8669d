using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Orleans.Runtime;

/// <summary>
/// All grain classes of the program: those in the assemblies that reference the programming model and are loaded or lie beside the program.
/// </summary>
internal sealed class GrainKinds
{
    private static readonly string Model = typeof(IGrain).Assembly.GetName().Name!;
    private readonly Dictionary<GrainType, GrainKind> byType = [];
    private readonly ILookup<Type, GrainKind> byInterface;

    public GrainKinds()
    {
        var kinds = Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IGrainBase).IsAssignableFrom(type))
            .Select(type => new GrainKind(type))
            .ToArray();
        foreach (var kind in kinds)
        {
            if (!byType.TryAdd(kind.Type, kind))
                throw new OrleansException($"{kind.Class.FullName} and {byType[kind.Type].Class.FullName} are both named '{kind.Type}'; rename one.");
        }

        byInterface = kinds.SelectMany(kind => kind.Class.GetInterfaces(), (kind, implemented) => (kind, implemented))
            .ToLookup(pair => pair.implemented, pair => pair.kind);
    }

    public GrainKind this[GrainType type] =>
        byType.TryGetValue(type, out var kind) ? kind : throw new ArgumentException($"There is no grain class named '{type}'.");

    /// <exception cref="ArgumentException">No class implements the interface, or several do and the prefix does not choose one.</exception>
    public GrainKind this[Type implemented, string? classPrefix]
    {
        get
        {
            var found = byInterface[implemented]
                .Where(kind => classPrefix is null || kind.Class.FullName!.StartsWith(classPrefix, StringComparison.Ordinal))
                .ToArray();
            return found switch
            {
                [var kind] => kind,
                [] => throw new ArgumentException($"Could not find an implementation for interface {implemented.FullName}."),
                _ => throw new ArgumentException(
                    $"Several classes implement {implemented.FullName}: {string.Join(", ", found.Select(kind => kind.Class.FullName))}."),
            };
        }
    }

    private static IEnumerable<Assembly> Assemblies()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic)
            .Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == Model))
            .ToDictionary(assembly => assembly.GetName().Name!);
        var beside = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => !loaded.ContainsKey(Path.GetFileNameWithoutExtension(file)) && ReferencesModel(file))
            .Select(file => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))));
        return loaded.Values.Concat(beside.ToArray());
    }

    private static bool ReferencesModel(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
            return false;
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Any(reference =>
            metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, Model));
    }
}
