using System.Collections.Immutable;
using System.Reflection;

namespace Dispatch.Grains.Interfaces.Modules;

/// <summary>The assemblies beyond the product's own that bring modules, migrations, journal names and live topics to a host.</summary>
public sealed class ModuleAssemblies
{
    public ImmutableArray<Assembly> Added { get; private set; } = [];

    internal void Add(Assembly assembly)
    {
        if (!Added.Contains(assembly)) Added = Added.Add(assembly);
    }
}
