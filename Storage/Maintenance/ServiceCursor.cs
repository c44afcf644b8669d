using System.Text.Json;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Storage.Maintenance;

/// <summary>The place in the list of services after a row: a JSON array in base64.</summary>
internal sealed record ServiceCursor(string SerialNumber, double DueHours, int Occurrence, string Line)
{
    public static ServiceCursor After(ServiceRow row) => new(row.SerialNumber, row.DueHours, row.Occurrence, row.Line);

    /// <exception cref="FormatException">It is no cursor of this list.</exception>
    public static ServiceCursor Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ServiceCursor>(
                Convert.FromBase64String(text)) is { SerialNumber: not null, Line: not null } cursor
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
