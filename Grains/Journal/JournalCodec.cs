using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Durable;

namespace Dispatch.Grains.Journal;

/// <summary>Between events or messages and what the journal keeps of them: a registered name, a version, JSON.</summary>
public sealed class JournalCodec
{
    private readonly FrozenDictionary<string, (Type Type, int Version)> byName;
    private readonly FrozenDictionary<Type, JournalNameAttribute> byType;
    private readonly FrozenDictionary<string, Func<JsonNode, int, JsonNode>> upcasts;

    /// <param name="types">Those without a <see cref="JournalNameAttribute"/> are passed over.</param>
    /// <exception cref="ArgumentException">Two types claim one name, or a type of a later version does not say how the earlier ones are
    /// read (<see cref="IUpcast"/>).</exception>
    public JournalCodec(params IEnumerable<Type> types)
    {
        byType = types
            .Select(type => (type, name: type.GetCustomAttribute<JournalNameAttribute>()))
            .Where(x => x.name is not null)
            .ToFrozenDictionary(x => x.type, x => x.name!);
        byName = byType.ToFrozenDictionary(x => x.Value.Name, x => (x.Key, x.Value.Version));
        upcasts = byType.Where(x => x.Value.Version > 1).ToFrozenDictionary(x => x.Value.Name, x => UpcastOf(x.Key));
    }

    /// <summary>Knows all that these assemblies have.</summary>
    public static JournalCodec Of(params IEnumerable<Assembly> assemblies) => new(assemblies.SelectMany(assembly => assembly.GetTypes()));

    public (string Name, int Version, byte[] Data) Encode(object value)
    {
        var type = value.GetType();
        if (!byType.TryGetValue(type, out var name))
            throw new InvalidOperationException($"{type} has no [JournalName]: it cannot be kept.");
        return (name.Name, name.Version, JsonSerializer.SerializeToUtf8Bytes(value, type, DurableJson.Options));
    }

    /// <summary>As the journal calls this type.</summary>
    public string NameOf(Type type) => byType[type].Name;

    /// <exception cref="InvalidDataException">The name is not registered, or the data is of a newer version than this program.</exception>
    public object Decode(string name, int version, ReadOnlySpan<byte> data)
    {
        if (!byName.TryGetValue(name, out var known))
            throw new InvalidDataException($"The journal holds '{name}', which this program does not know.");
        if (version > known.Version)
            throw new InvalidDataException(
                $"The journal holds version {version} of '{name}', this program knows {known.Version}: it is older than its data.");
        return version == known.Version
            ? JsonSerializer.Deserialize(data, known.Type, DurableJson.Options)!
            : Upcast(name, version, known.Version, JsonNode.Parse(data)!).Deserialize(known.Type, DurableJson.Options)!;
    }

    private JsonNode Upcast(string name, int version, int target, JsonNode node)
    {
        for (; version < target; version++)
            node = upcasts[name](node, version);
        return node;
    }

    private static Func<JsonNode, int, JsonNode> UpcastOf(Type type) => type.IsAssignableTo(typeof(IUpcast))
        ? type.GetMethod(nameof(IUpcast.Upcast), [typeof(JsonNode), typeof(int)])!.CreateDelegate<Func<JsonNode, int, JsonNode>>()
        : throw new ArgumentException(
            $"{type} has had other shapes and no {nameof(IUpcast)}: the journals that hold them could not be read.");
}
