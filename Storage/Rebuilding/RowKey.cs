using System.Globalization;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Rebuilding;

/// <summary>Keeps the cells of a row's key and drops the rest.</summary>
internal sealed class RowKey(int keys) : ICells
{
    private readonly List<string> parts = [];

    public static string Of(ViewTable table, ViewRow row)
    {
        var key = new RowKey(table.Keys);
        table.Write(row, 0, key);
        return string.Join('\n', key.parts);
    }

    public void Text(string? value) => Add(value);

    public void Long(long? value) => Add(value?.ToString(CultureInfo.InvariantCulture));

    public void Real(double? value) => Add(value?.ToString("R", CultureInfo.InvariantCulture));

    public void Instant(DateTimeOffset? value) => Add(value?.ToString("O", CultureInfo.InvariantCulture));

    public void Bytes(ReadOnlyMemory<byte> value) => Add(Convert.ToHexString(value.Span));

    public void Flag(bool value) => Add(value ? "1" : "0");

    public void End()
    {
    }

    private void Add(string? value)
    {
        if (parts.Count < keys) parts.Add(value ?? "");
    }
}
