using System.Text;
using System.Text.Json;
using Dispatch.Http.Json;

namespace Dispatch.Gateway.Iso15143;

/// <summary>Reads a snapshot in JSON, as a converter made it from the XML or as a maker thought it up.</summary>
internal static class FleetJson
{
    private static readonly JsonReaderOptions Lenient = new() { MaxDepth = FleetNode.MaxDepth, AllowTrailingCommas = true };

    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FleetTooLargeException">More nodes than a snapshot can have.</exception>
    public static FleetNode Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.TrimStart("\uFEFF"u8), Lenient);
        var root = new FleetNode("");
        var count = 0;
        reader.Read();
        Read(ref reader, root, "", ref count);
        reader.Read();
        return root;
    }

    // The reader's own depth limit bounds the recursion.
    private static void Read(ref Utf8JsonReader reader, FleetNode parent, string name, ref int count)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = 0;
            for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; items++)
                Read(ref reader, parent, name, ref count);
            if (items == 0)
                parent.Add(new(name) { IsEmptyList = true });
            return;
        }

        FleetTooLargeException.ThrowIf(++count, 0);
        var node = parent.Add(new(name));
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            node.Text = Scalar(ref reader);
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!JsonText.TryRead(ref reader, out var field))
                throw new JsonException();
            reader.Read();
            Read(ref reader, node, FleetNode.LocalName(field), ref count);
        }
    }

    private static string? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => JsonText.TryRead(ref reader, out var text) ? text : throw new JsonException(),
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };
}
