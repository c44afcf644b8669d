using System.Text.Json;

namespace Dispatch.Storage.Databases;

/// <summary>The place after a row in a list that is ordered by an instant, then by id: JSON in base64.</summary>
internal sealed record ReceiptCursor(DateTimeOffset At, string Id)
{
    /// <exception cref="FormatException">It is no cursor of such a list.</exception>
    public static ReceiptCursor Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ReceiptCursor>(Convert.FromBase64String(text)) is { Id: not null } cursor
                ? cursor
                : throw new FormatException("The cursor is empty.");
        }
        catch (JsonException malformed)
        {
            throw new FormatException("The cursor is not one of this list.", malformed);
        }
    }

    public override string ToString() => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this));
}
