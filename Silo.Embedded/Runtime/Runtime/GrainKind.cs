using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace Orleans.Runtime;

/// <summary>What the engine knows of a grain class.</summary>
internal sealed class GrainKind
{
    private const string Suffix = "grain";
    private readonly ObjectFactory? factory;
    private readonly Func<Activation, object>[] facets = [];

    public GrainKind(Type type)
    {
        Class = type;
        Type = GrainType.Create(NameOf(type));
        Reentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        KeepAlive = type.IsDefined(typeof(KeepAliveAttribute), inherit: true);
        MaxWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        var states = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute)))
            .ToArray();
        facets = [.. states.Select(PersistentStates.FactoryOf)];
        factory = ActivatorUtilities.CreateFactory(type, [.. states.Select(parameter => parameter.ParameterType)]);
    }

    private GrainKind()
    {
        Class = typeof(IGrainObserver);
        Type = GrainType.Create("sys.observer");
        KeepAlive = true;
    }

    /// <summary>Objects outside the grains.</summary>
    public static GrainKind Observer { get; } = new();

    public Type Class { get; }

    public GrainType Type { get; }

    public bool Reentrant { get; }

    public bool KeepAlive { get; }

    /// <summary>Most activations per id of a stateless worker; zero for grains with one activation.</summary>
    public int MaxWorkers { get; }

    public object Create(Activation activation) =>
        factory!(activation.ActivationServices, [.. facets.Select(facet => facet(activation))]);

    private static string NameOf(Type type)
    {
        // Names are lower case by the convention of Orleans, in which they are stored.
        var name = string.Create(type.Name.Length, type.Name, static (span, text) => text.AsSpan().ToLowerInvariant(span));
        return name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name;
    }
}
