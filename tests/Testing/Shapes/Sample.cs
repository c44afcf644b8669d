using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dispatch.Testing.Shapes;

/// <summary>
/// An instance of a type in which everything that can be there is there, the same in every run: what its JSON has no line for, the type
/// cannot keep.
/// </summary>
public static class Sample
{
    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(bool)] = true,
        [typeof(byte)] = (byte)3,
        [typeof(int)] = 3,
        [typeof(long)] = 4L,
        [typeof(float)] = 2.5f,
        [typeof(double)] = 12.5,
        [typeof(decimal)] = 19.95m,
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(90),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero),
        [typeof(DateOnly)] = new DateOnly(2026, 3, 2),
        [typeof(TimeOnly)] = new TimeOnly(8, 30),
        [typeof(ReadOnlyMemory<byte>)] = new ReadOnlyMemory<byte>([1, 2, 3]),
    };

    /// <exception cref="NotSupportedException">The type, or a part of it, cannot be made.</exception>
    public static object Of(Type type) => Of(type, type.Name);

    private static object Of(Type type, string name)
    {
        if (Values.TryGetValue(type, out var value)) return value;
        if (type == typeof(string)) return Text(name);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Math.Min(1, Enum.GetValues(type).Length - 1))!;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying, name);
        if (type.GetInterfaces().Any(one => one.Name == "IId`1")) return Id(type);
        if (type.IsGenericType && type.Namespace == typeof(ImmutableArray).Namespace) return Collection(type, name);
        if (type is { IsAbstract: false, Namespace: { } space } && space.StartsWith("Dispatch.", StringComparison.Ordinal))
            return Record(type);
        throw new NotSupportedException($"No sample of {type} ({name}).");
    }

    private static string Text(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A hash where one is asked for, else a short word.</summary>
    private static object Id(Type type)
    {
        try
        {
            return Activator.CreateInstance(type, Text(type.Name))!;
        }
        catch (TargetInvocationException)
        {
            return Activator.CreateInstance(type, new string('a', 64))!;
        }
    }

    private static object Collection(Type type, string name)
    {
        var arguments = type.GetGenericArguments();
        var element = arguments.Length == 2 ? typeof(KeyValuePair<,>).MakeGenericType(arguments) : arguments[0];
        var one = Array.CreateInstance(element, 1);
        one.SetValue(arguments.Length == 2
            ? Activator.CreateInstance(element, Of(arguments[0], name), Of(arguments[1], name))
            : Of(element, name), 0);
        var factory =
            Type.GetType($"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}, {type.Assembly.FullName}")!;
        var create = factory.GetMethods().Single(
            method => method.Name == "CreateRange" && method.GetParameters() is [{ ParameterType: { IsGenericType: true } taken }]
            && taken.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return create.MakeGenericMethod(arguments).Invoke(null, [one])!;
    }

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault();
        var made = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!))]);
        foreach (var member in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => IsInit(member) && !IsGiven(member, constructor)))
            member.SetValue(made, Of(member.PropertyType, member.Name));
        return made;
    }

    private static bool IsInit(PropertyInfo member) =>
        member.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static bool IsGiven(PropertyInfo member, ConstructorInfo? constructor) =>
        constructor?.GetParameters().Any(parameter => parameter.Name == member.Name) == true;
}
