using System.Globalization;
using System.Text;

namespace Dispatch.Documents.Pdf;

/// <summary>A font inside a document: remembers what was written with it, so that only that is embedded, with the characters behind the glyphs for searching and copying.</summary>
internal sealed class PdfFont(TrueTypeFont font)
{
    private const int CharactersPerBlock = 100;
    private readonly SortedDictionary<int, int> used = [];

    public double Ascent(double size) => font.Ascent * size / 1000;

    /// <summary>In points.</summary>
    public double Width(string text, double size) => text.EnumerateRunes().Sum(rune => font.Width(font.Glyph(rune.Value))) * size / 1000;

    /// <returns>The text as the string of a show operator.</returns>
    public string Encode(string text)
    {
        var hex = new StringBuilder("<");
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            used.TryAdd(glyph, rune.Value);
            hex.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        return hex.Append('>').ToString();
    }

    /// <returns>The number of the font's object.</returns>
    public int Write(PdfObjects objects)
    {
        const string name = "DSPTCH+Text";
        var file = font.Subset(used.Keys);
        var embedded = objects.AddCompressed($"/Length1 {file.Length}", file);
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0 /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.Ascent} /StemV 80 /FontFile2 {embedded} 0 R >>");
        var widths = string.Join(' ', used.Keys.Select(glyph => $"{glyph} [{font.Width(glyph)}]"));
        var glyphs = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [{widths}] >>");
        var unicode = objects.AddCompressed("", Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in used.Chunk(CharactersPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(new Rune(character).ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
