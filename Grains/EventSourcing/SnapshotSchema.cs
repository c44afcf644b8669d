using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Dispatch.Grains.Interfaces.Durable;

namespace Dispatch.Grains.EventSourcing;

/// <summary>
/// The shape of a state in snapshots, as a number made of the names and types of all that is kept of it. A snapshot of another shape is not
/// read; the journal is.
/// </summary>
public static class SnapshotSchema
{
    public static int Of(Type state)
    {
        var shape = new StringBuilder();
        Describe(state, shape, []);
        return BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(shape.ToString())));
    }

    private static void Describe(Type type, StringBuilder shape, HashSet<Type> seen)
    {
        shape.Append(type.Name);
        if (type.IsEnum) shape.Append('(').AppendJoin(',', Enum.GetNames(type)).Append(')');
        if (!seen.Add(type)) return;
        var json = DurableJson.Options.GetTypeInfo(type);
        if (json.KeyType is { } key) Describe(key, shape, seen);
        if (json.ElementType is { } element) Describe(element, shape, seen);
        if (Nullable.GetUnderlyingType(type) is { } value) Describe(value, shape, seen);
        if (json.Kind != JsonTypeInfoKind.Object) return;
        shape.Append('{');
        foreach (var member in json.Properties.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            shape.Append(member.Name).Append(':');
            Describe(member.PropertyType, shape, seen);
            shape.Append(';');
        }

        shape.Append('}');
    }
}
