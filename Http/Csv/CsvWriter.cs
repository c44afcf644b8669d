using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dispatch.Http.Csv;

/// <summary>
/// Writes rows as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
/// </summary>
/// <remarks>
/// Not a CSV library: rows are JSON whose columns are known when it is read, and signs of formulas are marked in texts, not in numbers.
/// </remarks>
internal sealed class CsvWriter(StringBuilder target)
{
    private const string ListSeparator = "; ";
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> FormulaStart = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private bool isFirst = true;

    public void Cell(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                Raw("");
                break;
            case JsonValueKind.String:
                Text(value.GetString()!);
                break;
            case JsonValueKind.Array
                when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number):
                Text(string.Join(ListSeparator, value.EnumerateArray().Select(item => item.ToString())));
                break;
            default:
                Raw(value.GetRawText());
                break;
        }
    }

    public void Text(string text) => Raw(text.AsSpan().TrimStart(' ').IndexOfAny(FormulaStart) == 0 ? $"'{text}" : text);

    public void EndRow()
    {
        target.Append("\r\n");
        isFirst = true;
    }

    private void Raw(string text)
    {
        if (!isFirst)
            target.Append(',');
        isFirst = false;
        if (text.AsSpan().ContainsAny(Special))
            target.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            target.Append(text);
    }
}
