using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.Interfaces.Modules;

/// <summary>
/// How a host finds what a concept brings. A concept has one module for each project it touches, a class without parameters that derives from what that
/// project calls a module; nobody names it.
/// </summary>
public static class ModuleDiscovery
{
    /// <summary>From now on this host finds the modules of another assembly too; to be called before anything else is added.</summary>
    public static IServiceCollection AddModulesOf(this IServiceCollection services, Assembly assembly)
    {
        services.ModuleAssemblies().Add(assembly);
        return services;
    }

    /// <summary>What was added by <see cref="AddModulesOf"/>.</summary>
    public static ModuleAssemblies ModuleAssemblies(this IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(ModuleAssemblies))?.ImplementationInstance is ModuleAssemblies known) return known;
        var assemblies = new ModuleAssemblies();
        services.AddSingleton(assemblies);
        return assemblies;
    }

    /// <summary>One of each kind of module in the assembly that declares <typeparamref name="TModule"/> and in those added, by name.</summary>
    public static ImmutableArray<TModule> ModulesOf<TModule>(this IServiceCollection services) where TModule : class =>
        Of<TModule>(services.ModuleAssemblies().Added.Prepend(typeof(TModule).Assembly));

    /// <inheritdoc cref="ModulesOf"/>
    public static ImmutableArray<TModule> Of<TModule>(IEnumerable<Assembly> assemblies) where TModule : class =>
    [
        .. assemblies.Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TModule)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (TModule)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
