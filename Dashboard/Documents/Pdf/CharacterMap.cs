using static System.Buffers.Binary.BinaryPrimitives;

namespace Dispatch.Documents.Pdf;

/// <summary>From Unicode to the glyphs of a font, by its table <c>cmap</c> in the formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, int> glyphs = [];

    public CharacterMap(ReadOnlySpan<byte> table)
    {
        for (var i = 0; i < ReadUInt16BigEndian(table[2..]); i++)
        {
            var entry = table[(4 + 8 * i)..];
            var isUnicode = (ReadUInt16BigEndian(entry), ReadUInt16BigEndian(entry[2..])) is (0, _) or (3, 1) or (3, 10);
            var subtable = table[(int)ReadUInt32BigEndian(entry[4..])..];
            if (isUnicode && ReadUInt16BigEndian(subtable) == 4)
                ReadSegments(subtable);
            else if (isUnicode && ReadUInt16BigEndian(subtable) == 12)
                ReadGroups(subtable);
        }
    }

    /// <returns>0, the glyph of what is missing, for a character that the font lacks.</returns>
    public int this[int character] => glyphs.GetValueOrDefault(character);

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var twice = ReadUInt16BigEndian(table[6..]);
        var ends = table[14..];
        var starts = table[(16 + twice)..];
        var deltas = table[(16 + 2 * twice)..];
        var ranges = table[(16 + 3 * twice)..];
        for (var at = 0; at < twice; at += 2)
        {
            var range = ReadUInt16BigEndian(ranges[at..]);
            for (int code = ReadUInt16BigEndian(starts[at..]); code <= ReadUInt16BigEndian(ends[at..]) && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : ReadUInt16BigEndian(ranges[(at + range + 2 * (code - ReadUInt16BigEndian(starts[at..])))..]);
                if (range == 0 || glyph != 0)
                    glyphs.TryAdd(code, (glyph + ReadUInt16BigEndian(deltas[at..])) & 0xFFFF);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        for (var i = 0; i < ReadUInt32BigEndian(table[12..]); i++)
        {
            var group = table[(16 + 12 * i)..];
            var (first, last, glyph) = ((int)ReadUInt32BigEndian(group), (int)ReadUInt32BigEndian(group[4..]), (int)ReadUInt32BigEndian(group[8..]));
            for (var code = first; code <= last; code++)
                glyphs.TryAdd(code, glyph + code - first);
        }
    }
}
