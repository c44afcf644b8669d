using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Orleans.Runtime;

internal sealed class PersistentState<TState>(string name, GrainId id, IGrainStorage storage) : IPersistentState<TState>, IStateToLoad
{
    private readonly GrainState<TState> record = new() { State = New() };
    private bool loaded;

    public TState State
    {
        get => record.State!;
        set => record.State = value;
    }

    public string? Etag => record.ETag;

    public bool RecordExists => loaded ? record.RecordExists : throw new InvalidOperationException("State has not yet been loaded");

    public async Task ReadStateAsync()
    {
        await storage.ReadStateAsync(name, id, record);
        record.State ??= New();
        loaded = true;
    }

    public Task WriteStateAsync() => storage.WriteStateAsync(name, id, record);

    public async Task ClearStateAsync()
    {
        await storage.ClearStateAsync(name, id, record);
        record.State = New();
    }

    private static TState New() => typeof(TState) == typeof(string) ? default! : Activator.CreateInstance<TState>();
}

internal static class PersistentStates
{
    private static readonly MethodInfo CreateMethod =
        typeof(PersistentStates).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Makes the state of a constructor parameter, to be read before its activation.</summary>
    public static Func<Activation, object> FactoryOf(ParameterInfo parameter)
    {
        var attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        if (!parameter.ParameterType.IsGenericType || parameter.ParameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            throw new ArgumentException($"Parameter '{parameter.Name}' of {parameter.Member.DeclaringType} must be an IPersistentState<T>.");
        var create = CreateMethod.MakeGenericMethod(parameter.ParameterType.GetGenericArguments())
            .CreateDelegate<Func<Activation, PersistentStateAttribute, object>>();
        return activation => create(activation, attribute);
    }

    private static PersistentState<TState> Create<TState>(Activation activation, PersistentStateAttribute attribute)
    {
        var services = activation.ActivationServices;
        var storage = string.IsNullOrEmpty(attribute.StorageName)
            ? services.GetService<IGrainStorage>()
            : services.GetKeyedService<IGrainStorage>(attribute.StorageName);
        var state = new PersistentState<TState>(
            attribute.StateName,
            activation.GrainId,
            storage ?? throw new OrleansException($"No storage named '{attribute.StorageName ?? "Default"}' for {activation.GrainId.Type}."));
        activation.AddState(state);
        return state;
    }
}
