using System.Collections.Immutable;
using System.Reflection;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Machines;

namespace Dispatch.Architecture.Tests;

/// <summary>What crosses a grain's boundary or enters its state can be shared: nobody can change it, and the cluster's serializer knows it.</summary>
public class IsolationTests
{
    private static readonly Assembly[] Assemblies = [typeof(Rejection).Assembly, typeof(IMachineGrain).Assembly, Assembly.Load("Dispatch.Grains")];

    private static readonly Type[] Contracts =
        [.. Own().Where(type => type.IsInterface && typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type))];

    [Fact]
    public void There_are_contracts_to_look_at() => Contracts.ShouldContain(typeof(IMachineGrain));

    [Fact]
    public void What_crosses_a_grain_boundary_is_an_immutable_record_that_the_serializer_knows() =>
        ContractTypes.ReachableFrom(Contracts.SelectMany(SignatureOf), Own())
            .SelectMany(ContractTypes.Faults)
            .ShouldBeEmpty();

    [Fact]
    public void What_is_kept_as_a_grains_state_has_numbered_members() =>
        States().SelectMany(state => state.GetProperties().Where(member => !member.IsDefined(typeof(Orleans.IdAttribute))), (state, member) => $"{state.Name}.{member.Name} has no [Id]")
            .Concat(States().Where(state => !state.IsDefined(typeof(Orleans.GenerateSerializerAttribute))).Select(state => $"{state.Name} has no [GenerateSerializer]"))
            .ShouldBeEmpty();

    [Fact]
    public void States_have_names_of_their_own_because_orleans_stores_them_by_name_and_key() =>
        StateParameters().GroupBy(state => state.Name).Where(same => same.Count() > 1)
            .Select(same => $"'{same.Key}' is the state of {string.Join(" and ", same.Select(state => state.Grain))}")
            .ShouldBeEmpty();

    private static IEnumerable<Type> Own() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("Dispatch.", StringComparison.Ordinal) == true);

    private static IEnumerable<Type> SignatureOf(Type contract) =>
        contract.GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));

    private static IEnumerable<Type> States() => Own().SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
        .Select(parameter => parameter.ParameterType)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Orleans.Runtime.IPersistentState<>))
        .Select(type => type.GetGenericArguments()[0])
        .Distinct();

    private static IEnumerable<(string Name, string Grain)> StateParameters() =>
        from type in Own()
        where !type.IsAbstract
        from constructor in type.GetConstructors()
        from parameter in constructor.GetParameters()
        let attribute = parameter.GetCustomAttribute<Orleans.Runtime.PersistentStateAttribute>()
        where attribute is not null
        select (attribute.StateName, type.Name);
}

/// <summary>The types of contracts, and what is wrong with them.</summary>
internal static class ContractTypes
{
    private static readonly HashSet<Type> Values =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(Guid), typeof(TimeSpan),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(ReadOnlyMemory<byte>), typeof(CancellationToken), typeof(Task), typeof(ValueTask),
    ];

    private static readonly HashSet<Type> Wrappers =
    [
        typeof(Task<>), typeof(ValueTask<>), typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>),
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
            else if (!Values.Contains(type) && !type.IsEnum && !typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type) && found.Add(type) && IsOwn(type))
                Push([.. Stored(type).Select(member => member.PropertyType), .. all.Where(leaf => leaf.BaseType == type)]);
        }

        return found;

        void Push(Type[] types) => Array.ForEach(types, open.Push);
    }

    public static IEnumerable<string> Faults(Type type)
    {
        if (!IsOwn(type))
        {
            yield return $"{type} cannot cross a boundary; use a record, a plain value or ImmutableArray<T>";
            yield break;
        }

        if (!type.IsDefined(typeof(Orleans.GenerateSerializerAttribute), inherit: false))
            yield return $"{type.Name} has no [GenerateSerializer]";
        if (!type.IsAbstract && !type.IsDefined(typeof(Orleans.ImmutableAttribute), inherit: false))
            yield return $"{type.Name} has no [Immutable]";
        if (!type.IsSealed && !type.IsAbstract)
            yield return $"{type.Name} is neither sealed nor abstract";
        if (!IsRecord(type))
            yield return $"{type.Name} is no record";
        foreach (var member in Stored(type).Where(member => member.SetMethod is { } setter && !IsInitOnly(setter)))
            yield return $"{type.Name}.{member.Name} can be changed";
        foreach (var member in Stored(type).Where(member => !IsPositional(type, member) && !member.IsDefined(typeof(Orleans.IdAttribute))))
            yield return $"{type.Name}.{member.Name} is not positional and has no [Id]";
    }

    private static bool IsOwn(Type type) => type.Namespace?.StartsWith("Dispatch.", StringComparison.Ordinal) == true;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsPositional(Type type, PropertyInfo member) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == member.Name));

    /// <summary>Properties with a field behind them; computed ones are not part of what is sent.</summary>
    private static IEnumerable<PropertyInfo> Stored(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(member => type.GetField($"<{member.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null);
}
