using System.Text.Json;

namespace Dispatch.Http.Json;

/// <summary>Strings out of JSON that may hold bytes or escapes which are no text (invalid UTF-8, half a surrogate pair).</summary>
public static class JsonText
{
    /// <summary>Reads the string or name on which the reader stands; false when it is none or no valid text.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out string text)
    {
        text = "";
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return false;
        try
        {
            text = reader.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads a whole document, all of whose strings and names are text.</summary>
    /// <exception cref="JsonException">It is no JSON, or a string or name in it is no text.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !TryRead(ref reader, out _))
                throw new JsonException("A string is no valid text.", null, null, reader.TokenStartIndex);
        }

        return JsonSerializer.Deserialize<JsonElement>(json);
    }

    /// <summary>Whether the string or name on which the reader stands is this one; false also when it is no valid text.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
