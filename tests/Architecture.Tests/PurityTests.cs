using System.Reflection;
using Dispatch.Domain.Deciding;

namespace Dispatch.Architecture.Tests;

public class PurityTests
{
    private static readonly Assembly Domain = typeof(Rejection).Assembly;

    [Fact]
    public void The_domain_references_nothing_but_the_platform_geometry_and_the_serializer_attributes() =>
        Domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)
                && name is not ("NetTopologySuite" or "netstandard")
                && !name.StartsWith("Orleans.Serialization", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_domain_does_no_input_and_output() =>
        Domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Intersect(["System.Net.Http", "System.IO.FileSystem", "System.Data.Common", "System.Console", "System.Net.Sockets"])
            .ShouldBeEmpty();

    [Fact]
    public void The_domain_neither_waits_nor_reads_a_clock() =>
        OwnMembers()
            .Where(m => ReturnOf(m) is { } returned && (typeof(Task).IsAssignableFrom(returned) || returned == typeof(TimeProvider)
                || returned.Name.StartsWith("ValueTask", StringComparison.Ordinal)))
            .Select(m => $"{m.DeclaringType}.{m.Name}")
            .ShouldBeEmpty();

    /// <summary>What the serializer's generator adds is not the domain's.</summary>
    private static IEnumerable<MemberInfo> OwnMembers() => Domain.GetTypes()
        .Where(t => t.Namespace?.StartsWith("Dispatch.Domain", StringComparison.Ordinal) == true)
        .SelectMany(t => t.GetMembers(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static Type? ReturnOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.ReturnType,
        FieldInfo field => field.FieldType,
        PropertyInfo property => property.PropertyType,
        _ => null,
    };
}
