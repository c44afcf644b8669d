using System.Globalization;
using System.Runtime.CompilerServices;
using Orleans.Proxies;

namespace Orleans.Runtime;

/// <summary>References to grains and observers.</summary>
internal sealed partial class Engine
{
    private readonly ConditionalWeakTable<IGrainObserver, GrainReference> observers = [];

    public T GetGrain<T>(Guid primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithGuidKey =>
        (T)(object)Reference(typeof(T), KeyOf(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(long primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithIntegerKey =>
        (T)(object)Reference(typeof(T), KeyOf(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(string primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithStringKey =>
        (T)(object)Reference(typeof(T), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => (IGrain)Reference(grainInterfaceType, KeyOf(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => (IGrain)Reference(grainInterfaceType, KeyOf(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)Reference(grainInterfaceType, grainPrimaryKey, null);

    public T GetGrain<T>(GrainId grainId) where T : IAddressable => (T)(object)Reference(typeof(T), grainId);

    public T CreateObjectReference<T>(IGrainObserver obj) where T : IGrainObserver
    {
        ThrowIfInGrain();
        var reference = observers.GetValue(obj, observer =>
        {
            var id = GrainId.Create(GrainKind.Observer.Type, Guid.CreateVersion7(TimeProvider.GetUtcNow()).ToString("N"));
            destinations.TryAdd(id, new Activation(this, id, new(observer)));
            return Reference(typeof(T), id);
        });
        return (T)Cast(reference, typeof(T));
    }

    public void DeleteObjectReference<T>(IGrainObserver obj) where T : IGrainObserver
    {
        ThrowIfInGrain();
        var id = ((IAddressable)obj is GrainReference reference) ? reference.GrainId : observers.TryGetValue(obj, out var own) ? own.GrainId : default;
        if (destinations.TryGetValue(id, out var destination))
            ((Activation)destination).Deactivate(new(DeactivationReasonCode.ApplicationRequested, "The reference was deleted."));
    }

    public object Cast(GrainReference reference, Type interfaceType) =>
        interfaceType.IsInstanceOfType(reference) ? reference : Reference(interfaceType, reference.GrainId);

    /// <summary>A reference without methods, to be cast.</summary>
    public GrainReference ReferenceTo(GrainId id) => Bind(new PlainReference(), id);

    private static string KeyOf(Guid key) => key.ToString("N");

    private static string KeyOf(long key) => key.ToString("X", CultureInfo.InvariantCulture);

    private static void ThrowIfInGrain()
    {
        if (RuntimeContext.Current is not null)
            throw new InvalidOperationException("References to objects are made and deleted outside of grains.");
    }

    private GrainReference Reference(Type contract, string key, string? classPrefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return Reference(contract, new GrainId(kinds.Value[contract, classPrefix].Type, IdSpan.Create(key)));
    }

    private GrainReference Reference(Type contract, GrainId id) => Bind(ProxyFactory.Create(contract), id);

    private GrainReference Bind(GrainReference reference, GrainId id)
    {
        reference.GrainId = id;
        reference.Runtime = this;
        return reference;
    }

    private sealed class PlainReference : GrainReference;
}
