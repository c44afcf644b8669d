using System.Buffers.Binary;
using System.Text;

namespace Dispatch.Documents.Pdf;

/// <summary>The tables of a TrueType font, out of a file of its own (.ttf) or the first font of a collection (.ttc).</summary>
internal sealed class FontTables
{
    private const uint Collection = 0x74746366;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> tables = [];

    /// <exception cref="InvalidDataException">It is no TrueType font.</exception>
    public FontTables(ReadOnlyMemory<byte> file)
    {
        try
        {
            var data = file.Span;
            var start = BinaryPrimitives.ReadUInt32BigEndian(data) == Collection ? (int)BinaryPrimitives.ReadUInt32BigEndian(data[12..]) : 0;
            var count = BinaryPrimitives.ReadUInt16BigEndian(data[(start + 4)..]);
            for (var i = 0; i < count; i++)
            {
                var entry = data[(start + 12 + 16 * i)..];
                var (offset, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
                tables[Encoding.ASCII.GetString(entry[..4])] = file.Slice((int)offset, (int)length);
            }
        }
        catch (Exception failure) when (failure is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The file is no font, or it is broken.", failure);
        }

        if (!tables.ContainsKey("glyf"))
            throw new InvalidDataException("The font has no TrueType outlines (its file may hold PostScript outlines, as Noto CJK does).");
    }

    public ReadOnlySpan<byte> this[string tag] => tables.TryGetValue(tag, out var table) ? table.Span : throw new InvalidDataException($"The font has no table '{tag}'.");

    public bool Has(string tag) => tables.ContainsKey(tag);
}
