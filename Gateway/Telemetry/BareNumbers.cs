namespace Dispatch.Gateway.Telemetry;

/// <summary>Some writers put <c>NaN</c> and <c>Infinity</c> into what is else JSON. They are no reason to refuse the readings beside them.</summary>
internal static class BareNumbers
{
    /// <summary>Makes texts of the same length out of them, so that only the items that hold them are wrong; false if there are none.</summary>
    public static bool TryQuote(ReadOnlySpan<byte> json, out byte[] quoted)
    {
        quoted = [];
        var inText = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"')
                inText = !inText;
            else if (inText && json[i] == '\\')
                i++;
            else if (!inText && Length(json[i..]) is var length and > 0)
            {
                if (quoted.Length == 0)
                    quoted = json.ToArray();
                quoted[i] = quoted[i + length - 1] = (byte)'"';
                i += length - 1;
            }
        }

        return quoted.Length > 0;
    }

    private static int Length(ReadOnlySpan<byte> at) =>
        at.StartsWith("NaN"u8) ? "NaN"u8.Length
        : at.StartsWith("Infinity"u8) ? "Infinity"u8.Length
        : at.StartsWith("-Infinity"u8) ? "-Infinity"u8.Length
        : 0;
}
