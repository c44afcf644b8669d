using System.Globalization;
using System.Text;
using System.Text.Json;
using Dispatch.Domain.Deciding;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Diagnostic trouble codes of SAE J1939: <c>[{spn, fmi}]</c>.</summary>
internal static class FaultCodes
{
    /// <summary>Reads the value on which the reader stands into canonical JSON, null when it is empty.</summary>
    public static Rejection? Read(ref Utf8JsonReader reader, out string? json)
    {
        json = null;
        if (reader.TokenType != JsonTokenType.StartArray)
            return new(InputCodes.WrongType, "faults must be an array.");
        var text = new StringBuilder();
        for (var count = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count == ReadingLimits.MaxFaults)
                return new(InputCodes.TooManyItems, $"faults may have {ReadingLimits.MaxFaults} items.");
            if (ReadOne(ref reader, count, text) is { } wrong)
                return wrong;
        }

        json = text.Length == 0 ? null : text.Insert(0, '[').Append(']').ToString();
        return null;
    }

    private static Rejection? ReadOne(ref Utf8JsonReader reader, int index, StringBuilder text)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return new(InputCodes.WrongType, $"faults[{index}] must be an object.");
        int? spn = null, fmi = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSpn = JsonText.Is(ref reader, "spn"u8);
            if (!isSpn && !JsonText.Is(ref reader, "fmi"u8))
                return new(InputCodes.UnknownField, $"faults[{index}] has an unknown field; known are spn, fmi.");
            if ((isSpn ? spn : fmi) is not null)
                return new(InputCodes.DuplicateField, $"faults[{index}] has a field twice.");
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number)
                return new(InputCodes.WrongType, $"faults[{index}] must have whole numbers as spn and fmi.");
            if (!reader.TryGetInt32(out var value) || value < 0 || value > (isSpn ? ReadingLimits.MaxSpn : ReadingLimits.MaxFmi))
                return new(InputCodes.OutOfRange, $"faults[{index}] must have an spn of 0 to {ReadingLimits.MaxSpn} and an fmi of 0 to {ReadingLimits.MaxFmi}.");
            if (isSpn)
                spn = value;
            else
                fmi = value;
        }

        if (spn is null || fmi is null)
            return new(InputCodes.MissingField, $"faults[{index}].{(spn is null ? "spn" : "fmi")} is missing.");
        text.Append(index == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"spn":{{spn}},"fmi":{{fmi}}}""");
        return null;
    }
}
