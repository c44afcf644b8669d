using System.Text.Json;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Takes bodies of <c>POST /api/telemetry/readings</c> apart: strict, item by item, a wrong item alone.</summary>
internal static class ReadingsParser
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="maxItems">More refuse the whole body (413).</param>
    /// <param name="registerAs">How to register machines that nobody knows; null refuses them.</param>
    public static ParsedReadings Parse(ReadOnlySpan<byte> body, ReadingsFormat format, int maxItems, RegisterMachine? registerAs = null)
    {
        if (body.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        body = body.Trim(" \t\r\n"u8);
        if (format == ReadingsFormat.Lines)
            return ReadLines(body, maxItems, registerAs);
        try
        {
            return ReadArray(body, maxItems, registerAs);
        }
        catch (JsonException broken)
        {
            return BareNumbers.TryQuote(body, out var quoted) ? Parse(quoted, ReadingsFormat.Array, maxItems, registerAs) : NoJson(StrictJson.At(broken));
        }
    }

    private static ParsedReadings ReadArray(ReadOnlySpan<byte> body, int maxItems, RegisterMachine? registerAs)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            reader.Read();
            return ParsedReadings.Refused(new(InputCodes.WrongType, "$", "$ must be an array of readings."));
        }

        var parsed = new ParsedReadings();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (parsed.Count == maxItems)
                return TooMany(maxItems);
            Take(ref reader, parsed, registerAs);
        }

        reader.Read();
        return parsed;
    }

    private static ParsedReadings ReadLines(ReadOnlySpan<byte> body, int maxItems, RegisterMachine? registerAs)
    {
        var parsed = new ParsedReadings();
        var broken = 0;
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'\n');
            var line = (end < 0 ? body : body[..end]).Trim(" \t\r"u8);
            body = end < 0 ? [] : body[(end + 1)..];
            if (line.IsEmpty)
                continue;
            if (parsed.Count == maxItems)
                return TooMany(maxItems);
            if (!TryTakeLine(line, parsed, registerAs))
                broken++;
        }

        return broken == parsed.Count ? NoJson("No line of the body is valid JSON.") : parsed;
    }

    private static bool TryTakeLine(ReadOnlySpan<byte> line, ParsedReadings parsed, RegisterMachine? registerAs)
    {
        var index = parsed.Count;
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            Take(ref reader, parsed, registerAs);
            reader.Read();
            return true;
        }
        catch (JsonException broken)
        {
            // What follows a complete object on its line makes the line wrong, not only the rest of it.
            if (parsed.Readings is [.., var last] && last.Index == index)
                parsed.Readings.RemoveAt(parsed.Readings.Count - 1);
            if (parsed.Rejected is [.., var rejected] && rejected.Index == index)
                parsed.Rejected.RemoveAt(parsed.Rejected.Count - 1);
            parsed.Rejected.Add(new(index, InputCodes.InvalidJson, $"The line is no valid JSON: reading stopped at byte {broken.BytePositionInLine + 1}."));
            return false;
        }
    }

    private static void Take(ref Utf8JsonReader reader, ParsedReadings parsed, RegisterMachine? registerAs)
    {
        var index = parsed.Count;
        if (ReadingItem.Read(ref reader, out var machine, out var reading) is { } wrong)
            parsed.Rejected.Add(new(index, wrong.Code, wrong.Detail));
        else
            parsed.Readings.Add(new(index, machine, reading, registerAs));
    }

    private static ParsedReadings TooMany(int maxItems) => ParsedReadings.Refused(
        new(InputCodes.TooManyItems, "$", $"A call may bring {maxItems} readings.", StatusCodes.Status413PayloadTooLarge));

    private static ParsedReadings NoJson(string detail) => ParsedReadings.Refused(new(InputCodes.InvalidJson, "$", detail));
}
