using static System.Buffers.Binary.BinaryPrimitives;

namespace Dispatch.Documents.Pdf;

/// <summary>A font with TrueType outlines: glyphs of characters, their widths, and a font file of only the glyphs that a document uses. Can be shared.</summary>
internal sealed class TrueTypeFont
{
    private readonly FontTables tables;
    private readonly CharacterMap characters;
    private readonly int wideGlyphs;
    private readonly double unitsPerEm;

    /// <exception cref="InvalidDataException">It is no font with TrueType outlines.</exception>
    public TrueTypeFont(ReadOnlyMemory<byte> file)
    {
        tables = new(file);
        characters = new(tables["cmap"]);
        var head = tables["head"];
        var hhea = tables["hhea"];
        unitsPerEm = ReadUInt16BigEndian(head[18..]);
        wideGlyphs = ReadUInt16BigEndian(hhea[34..]);
        Ascent = Thousandths(ReadInt16BigEndian(hhea[4..]));
        Descent = Thousandths(ReadInt16BigEndian(hhea[6..]));
        Box = [.. Enumerable.Range(0, 4).Select(i => Thousandths(ReadInt16BigEndian(tables["head"][(36 + 2 * i)..])))];
    }

    /// <summary>In thousandths of the size, as all measures here.</summary>
    public int Ascent { get; }

    /// <summary>Below zero.</summary>
    public int Descent { get; }

    /// <summary>Left, lower, right and upper edge of what any glyph covers.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Glyph(int character) => characters[character];

    public int Width(int glyph) => Thousandths(ReadUInt16BigEndian(tables["hmtx"][(4 * Math.Min(glyph, wideGlyphs - 1))..]));

    public byte[] Subset(IEnumerable<int> glyphs) => new FontSubset(tables, glyphs).Write();

    private int Thousandths(int units) => (int)Math.Round(units * 1000 / unitsPerEm);
}
