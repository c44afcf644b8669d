using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Dispatch.Http.Json;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>Bodies of a route's own shape, made from its type: valid but for one text in each.</summary>
internal static class Samples
{
    private const string Mark = "@@@";

    /// <returns>One body for each text in the type, which is there as given (JSON escapes included).</returns>
    public static IEnumerable<string> Of(Type? type, string text)
    {
        if (type is null)
            return [];
        var places = 0;
        Make(StrictJson.Options.GetTypeInfo(type), -1, ref places, 0);
        return Enumerable.Range(0, places).Select(place =>
        {
            var counted = 0;
            return Make(StrictJson.Options.GetTypeInfo(type), place, ref counted, 0)!.ToJsonString()
                .Replace(Mark, text, StringComparison.Ordinal);
        });
    }

    private static JsonNode? Make(JsonTypeInfo type, int marked, ref int places, int depth)
    {
        if (depth > 6)
            return null;
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                var made = new JsonObject();
                foreach (var property in type.Properties.Where(
                    property => property.Set is not null || property.AssociatedParameter is not null))
                    made[property.Name] = Make(type.Options.GetTypeInfo(property.PropertyType), marked, ref places, depth + 1);
                return made;
            case JsonTypeInfoKind.Enumerable:
                return new JsonArray(Make(type.Options.GetTypeInfo(type.ElementType!), marked, ref places, depth + 1));
            default:
                var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
                return plain switch
                {
                    _ when plain == typeof(string) => places++ == marked ? Mark : "A1",
                    { IsEnum: true } => Enum.GetNames(plain)[0],
                    _ when plain == typeof(DateTimeOffset) => "2026-01-01T00:00:00Z",
                    _ when plain == typeof(DateOnly) => "2026-01-01",
                    _ when plain == typeof(bool) => true,
                    _ when plain == typeof(int) || plain == typeof(double) || plain == typeof(long) => 1,
                    _ => null,
                };
        }
    }
}
