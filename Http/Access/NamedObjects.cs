using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Dispatch.Http.Access;

/// <summary>The objects that a body names, as the attributes of its type say, also those inside lists and parts of it.</summary>
public static class NamedObjects
{
    private static readonly ConcurrentDictionary<Type, Field[]> Known = [];

    /// <param name="body">What was read of it.</param>
    public static IEnumerable<NamedObject> In(object body) => In(body, "$");

    /// <summary>The fields that may name objects or hold what names them.</summary>
    public static IEnumerable<PropertyInfo> Fields(Type body) =>
        body.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.GetIndexParameters() is []);

    /// <summary>What lists hold; the type itself where it is none.</summary>
    public static Type Held(Type field) => field == typeof(string)
        ? field
        : field.IsArray ? field.GetElementType()!
        : field.IsGenericType && field.IsAssignableTo(typeof(IEnumerable)) ? field.GetGenericArguments()[^1]
        : Nullable.GetUnderlyingType(field) ?? field;

    /// <summary>Whether the type is a part of a body, with fields of its own.</summary>
    public static bool IsPart(Type held) =>
        held.IsClass && held != typeof(string) && held.Namespace?.StartsWith("Dispatch.", StringComparison.Ordinal) == true;

    private static IEnumerable<NamedObject> In(object body, string path)
    {
        foreach (var field in Known.GetOrAdd(body.GetType(), Read))
        {
            var place = $"{path}.{field.Json}";
            foreach (var (value, at) in Values(field.Property.GetValue(body), place))
            {
                if (field.Names is { } names)
                {
                    if (value is string id) yield return new(names, id, at);
                }
                else
                {
                    foreach (var inner in In(value, at)) yield return inner;
                }
            }
        }
    }

    private static Field[] Read(Type body) =>
    [
        .. Fields(body)
            .Select(field => new Field(
                field, JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.GetCustomAttribute<NamesAttribute>()))
            .Where(field => field.Names is not null || IsPart(Held(field.Property.PropertyType))),
    ];

    private static IEnumerable<(object Value, string Path)> Values(object? value, string path) => value switch
    {
        null => [],
        string text => [(text, path)],
        IEnumerable list => list.Cast<object?>().Select((item, i) => (Value: item, Path: $"{path}[{i}]"))
            .Where(item => item.Value is not null).Select(item => (item.Value!, item.Path)),
        _ => [(value, path)],
    };

    private sealed record Field(PropertyInfo Property, string Json, NamesAttribute? Names);
}

/// <param name="Names">What the field says of it.</param>
/// <param name="Id">As it was given.</param>
/// <param name="Path">Where, as JSON path.</param>
public sealed record NamedObject(NamesAttribute Names, string Id, string Path);
