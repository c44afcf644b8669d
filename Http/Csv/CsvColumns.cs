using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dispatch.Http.Csv;

/// <summary>The columns of a list: the fields of its items as in JSON, those of a nested object by path (<c>site.latitude</c>).</summary>
internal static class CsvColumns
{
    private const int MaxDepth = 4;

    public static ImmutableArray<CsvColumn> Of(Type item, JsonSerializerOptions options) => [.. Of(options.GetTypeInfo(item), [])];

    private static IEnumerable<CsvColumn> Of(JsonTypeInfo type, ImmutableArray<string> path)
    {
        foreach (var field in type.Properties.Where(field => field.Get is not null))
        {
            var place = path.Add(field.Name);
            var inner = type.Options.GetTypeInfo(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType);
            if (inner is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null, Type.IsSealed: true } && place.Length < MaxDepth)
            {
                foreach (var column in Of(inner, place))
                    yield return column;
            }
            else
            {
                yield return new(place);
            }
        }
    }
}

internal sealed record CsvColumn(ImmutableArray<string> Path)
{
    public string Name => string.Join('.', Path);

    /// <returns>What the item's JSON has there; undefined when it has nothing.</returns>
    public JsonElement In(JsonElement item)
    {
        foreach (var name in Path)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item))
                return default;
        }

        return item;
    }
}
