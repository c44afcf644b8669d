using System.Collections.Immutable;
using System.Reflection;

namespace Dispatch.Architecture.Tests;

/// <summary>The types of contracts, and what is wrong with them.</summary>
internal static class ContractTypes
{
    private static readonly HashSet<Type> Values =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal),
        typeof(Guid), typeof(TimeSpan),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(ReadOnlyMemory<byte>), typeof(CancellationToken), typeof(Task),
        typeof(ValueTask),
    ];

    private static readonly HashSet<Type> Wrappers =
    [
        typeof(Task<>), typeof(ValueTask<>), typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>),
        typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>), typeof(ValueTuple<,>), typeof(KeyValuePair<,>),
    ];

    /// <summary>All types but plain values; of a hierarchy, each leaf.</summary>
    public static IReadOnlyCollection<Type> ReachableFrom(IEnumerable<Type> roots, IEnumerable<Type> known)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        var all = known.ToArray();
        while (open.TryPop(out var type))
        {
            if (type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition()))
                Push(type.GetGenericArguments());
            else if (!Values.Contains(type) && !type.IsEnum && !typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type)
                && found.Add(type) && IsOwn(type))
                Push([.. Stored(type).Select(member => member.PropertyType), .. all.Where(leaf => leaf.BaseType == type)]);
        }

        return found;

        void Push(Type[] types) => Array.ForEach(types, open.Push);
    }

    /// <summary>Why a type cannot be part of an event in the journal.</summary>
    public static IEnumerable<string> ChangeFaults(Type type)
    {
        if (!IsOwn(type))
        {
            yield return $"{type} cannot cross a boundary; use a record, a plain value or ImmutableArray<T>";
            yield break;
        }

        if (!type.IsSealed && !type.IsAbstract)
            yield return $"{type.Name} is neither sealed nor abstract";
        if (!IsRecord(type))
            yield return $"{type.Name} is no record";
        foreach (var member in Stored(type).Where(member => member.SetMethod is { } setter && !IsInitOnly(setter)))
            yield return $"{type.Name}.{member.Name} can be changed";
    }

    /// <summary>Why a type cannot cross a grain's boundary.</summary>
    public static IEnumerable<string> Faults(Type type)
    {
        foreach (var fault in ChangeFaults(type))
            yield return fault;
        if (!IsOwn(type))
            yield break;
        if (!type.IsDefined(typeof(Orleans.GenerateSerializerAttribute), inherit: false))
            yield return $"{type.Name} has no [GenerateSerializer]";
        if (!type.IsAbstract && !type.IsDefined(typeof(Orleans.ImmutableAttribute), inherit: false))
            yield return $"{type.Name} has no [Immutable]";
        foreach (var member in Stored(type).Where(member => !IsPositional(type, member) && !member.IsDefined(typeof(Orleans.IdAttribute))))
            yield return $"{type.Name}.{member.Name} is not positional and has no [Id]";
    }

    private static bool IsOwn(Type type) => type.Namespace?.StartsWith("Dispatch.", StringComparison.Ordinal) == true;

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsPositional(Type type, PropertyInfo member) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == member.Name));

    /// <summary>Properties with a field behind them; computed ones are not part of what is sent.</summary>
    private static IEnumerable<PropertyInfo> Stored(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(member => type.GetField($"<{member.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null);
}
