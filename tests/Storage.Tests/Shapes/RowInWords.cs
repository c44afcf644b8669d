using System.Text.Json.Nodes;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Tests.Shapes;

/// <summary>The cells of a row by the names of their columns; a column of JSON as what it holds.</summary>
internal sealed class RowInWords(IEnumerable<string> columns) : ICells
{
    private readonly Queue<string> names = new(columns);
    private readonly JsonObject cells = [];

    public static JsonObject Of(ViewTable table, ViewRow row)
    {
        var written = new RowInWords(table.Upsert.Columns.Select(column => column.Name));
        table.Write(row, 7, written);
        return written.cells;
    }

    public void Text(string? value) => Add(value is ['{', ..] or ['[', ..] ? JsonNode.Parse(value) : JsonValue.Create(value));

    public void Long(long? value) => Add(JsonValue.Create(value));

    public void Real(double? value) => Add(JsonValue.Create(value));

    public void Instant(DateTimeOffset? value) => Add(JsonValue.Create(value));

    public void Bytes(ReadOnlyMemory<byte> value) => Add(JsonValue.Create(Convert.ToHexString(value.Span)));

    public void Flag(bool value) => Add(JsonValue.Create(value));

    public void End() => names.ShouldBeEmpty();

    private void Add(JsonNode? value) => cells.Add(names.Dequeue(), value);
}
