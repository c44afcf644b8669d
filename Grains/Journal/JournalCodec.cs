using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Journal;

/// <summary>Between events or messages and what the journal keeps of them: a registered name, a version, JSON.</summary>
public sealed class JournalCodec
{
    private readonly FrozenDictionary<string, (Type Type, int Version)> byName;
    private readonly FrozenDictionary<Type, JournalNameAttribute> byType;
    private readonly FrozenDictionary<(string Name, int Version), Func<JsonNode, JsonNode>> upcasts;

    /// <param name="assemblies">Where the types with a <see cref="JournalNameAttribute"/> are.</param>
    /// <param name="upcasters">One for each older version that may still be in a journal.</param>
    /// <exception cref="ArgumentException">Two types claim one name.</exception>
    public JournalCodec(IEnumerable<Assembly> assemblies, IEnumerable<Upcaster> upcasters)
    {
        byType = assemblies.SelectMany(a => a.GetTypes())
            .Select(type => (type, name: type.GetCustomAttribute<JournalNameAttribute>()))
            .Where(x => x.name is not null)
            .ToFrozenDictionary(x => x.type, x => x.name!);
        byName = byType.ToFrozenDictionary(x => x.Value.Name, x => (x.Key, x.Value.Version));
        upcasts = upcasters.ToFrozenDictionary(u => (u.Name, u.FromVersion), u => u.Upcast);
    }

    public (string Name, int Version, byte[] Data) Encode(object value)
    {
        var type = value.GetType();
        if (!byType.TryGetValue(type, out var name))
            throw new InvalidOperationException($"{type} has no [JournalName]: it cannot be kept.");
        return (name.Name, name.Version, JsonSerializer.SerializeToUtf8Bytes(value, type, JournalJson.Options));
    }

    /// <exception cref="InvalidDataException">The name is not registered, or the data is of a newer version than this program.</exception>
    public object Decode(string name, int version, ReadOnlySpan<byte> data)
    {
        if (!byName.TryGetValue(name, out var known))
            throw new InvalidDataException($"The journal holds '{name}', which this program does not know.");
        if (version > known.Version)
            throw new InvalidDataException($"The journal holds version {version} of '{name}', this program knows {known.Version}: it is older than its data.");
        return version == known.Version
            ? JsonSerializer.Deserialize(data, known.Type, JournalJson.Options)!
            : Upcast(name, version, known.Version, JsonNode.Parse(data)!).Deserialize(known.Type, JournalJson.Options)!;
    }

    private JsonNode Upcast(string name, int version, int target, JsonNode node)
    {
        for (; version < target; version++)
        {
            if (!upcasts.TryGetValue((name, version), out var upcast))
                throw new InvalidDataException($"No upcaster leads from version {version} of '{name}' to the next.");
            node = upcast(node);
        }

        return node;
    }
}
