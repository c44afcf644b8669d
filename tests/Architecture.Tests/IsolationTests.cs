using System.Reflection;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Architecture.Tests;

/// <summary>
/// What crosses a grain's boundary or enters its state can be shared: nobody can change it, and the cluster's serializer knows it.
/// </summary>
public class IsolationTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(Rejection).Assembly, typeof(IMachineGrain).Assembly, Assembly.Load("Dispatch.Grains")];

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
    public void What_the_journal_keeps_is_made_of_immutable_records_and_plain_values() =>
        ContractTypes.ReachableFrom(Own().Where(type => type.IsDefined(typeof(JournalNameAttribute))), Own())
            .SelectMany(ContractTypes.ChangeFaults)
            .ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(Changeable), "Changeable.Name can be changed")]
    [InlineData(typeof(Unknown), "Unknown has no [GenerateSerializer]")]
    [InlineData(typeof(Unmarked), "Unmarked has no [Immutable]")]
    [InlineData(typeof(NoRecord), "NoRecord is no record")]
    [InlineData(typeof(Unnumbered), "Unnumbered.Extra is not positional and has no [Id]")]
    [InlineData(typeof(WithList), "List`1[System.String] cannot cross a boundary")]
    [InlineData(typeof(WithPolygon), "NetTopologySuite.Geometries.Polygon cannot cross a boundary")]
    [InlineData(typeof(Hierarchy), "Leaf has no [Immutable]")]
    public void A_contract_type_that_breaks_the_rule_is_found(Type faulty, string fault) =>
        ContractTypes.ReachableFrom([faulty], GetType().GetNestedTypes(BindingFlags.NonPublic))
            .SelectMany(ContractTypes.Faults)
            .ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void What_is_kept_as_a_grains_state_has_numbered_members() =>
        States().SelectMany(state => state.GetProperties().Where(member => !member.IsDefined(typeof(Orleans.IdAttribute))),
            (state, member) => $"{state.Name}.{member.Name} has no [Id]")
            .Concat(States().Where(state => !state.IsDefined(typeof(Orleans.GenerateSerializerAttribute)))
                .Select(state => $"{state.Name} has no [GenerateSerializer]"))
            .ShouldBeEmpty();

    private static IEnumerable<Type> Own() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("Dispatch.", StringComparison.Ordinal) == true);

    private static IEnumerable<Type> SignatureOf(Type contract) =>
        contract.GetMethods()
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));

    private static IEnumerable<Type> States() =>
        Own().SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
        .Select(parameter => parameter.ParameterType)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Orleans.Runtime.IPersistentState<>))
        .Select(type => type.GetGenericArguments()[0])
        .Append(typeof(Snapshot))
        .Distinct();

    // Without the serializer's attributes, which the cluster's generator would refuse on them.
    private sealed record Changeable(string First)
    {
        public string Name { get; set; } = First;
    }

    private sealed record Unknown(string Name);

    private sealed record Unmarked(string Name);

    private sealed class NoRecord(string name)
    {
        public string Name { get; } = name;
    }

    private sealed record Unnumbered(string Name)
    {
        public string Extra { get; init; } = "";
    }

    private sealed record WithList(List<string> Names);

    private sealed record WithPolygon(NetTopologySuite.Geometries.Polygon Territory);

    private abstract record Hierarchy;

    private sealed record Leaf : Hierarchy;
}
