using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Dispatch.Documents.Pdf;

/// <summary>A font file that holds the outlines of some glyphs only. Glyphs keep their numbers, so that text can be written by the numbers of the whole font.</summary>
internal sealed class FontSubset
{
    private const int ArgumentsAreWords = 0x1;
    private const int HasScale = 0x8;
    private const int MoreComponents = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;
    private static readonly string[] Copied = ["cvt ", "fpgm", "prep"];

    private readonly FontTables tables;
    private readonly SortedSet<int> glyphs = [0];
    private readonly bool isLong;

    public FontSubset(FontTables tables, IEnumerable<int> wanted)
    {
        this.tables = tables;
        isLong = ReadInt16BigEndian(tables["head"][50..]) != 0;
        foreach (var glyph in wanted)
            Add(glyph);
    }

    public byte[] Write()
    {
        var count = glyphs.Max + 1;
        var (outlines, places) = Outlines(count);
        var head = tables["head"].ToArray();
        WriteInt32BigEndian(head.AsSpan(8), 0);
        WriteInt16BigEndian(head.AsSpan(50), 1);
        var maxp = tables["maxp"].ToArray();
        WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)count);
        var (hhea, hmtx) = Widths(count);
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["head"] = head,
            ["hhea"] = hhea,
            ["hmtx"] = hmtx,
            ["loca"] = places,
            ["maxp"] = maxp,
        };
        foreach (var tag in Copied.Where(tables.Has))
            parts[tag] = tables[tag].ToArray();
        return Assemble(parts);
    }

    private void Add(int glyph)
    {
        if (!glyphs.Add(glyph))
            return;
        var outline = Outline(glyph);
        if (outline.IsEmpty || ReadInt16BigEndian(outline) >= 0)
            return;
        for (var (at, flags) = (10, MoreComponents); (flags & MoreComponents) != 0;)
        {
            flags = ReadUInt16BigEndian(outline[at..]);
            Add(ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
    }

    private ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = tables["loca"];
        var (from, to) = isLong
            ? ((int)ReadUInt32BigEndian(loca[(4 * glyph)..]), (int)ReadUInt32BigEndian(loca[(4 * glyph + 4)..]))
            : (2 * ReadUInt16BigEndian(loca[(2 * glyph)..]), 2 * ReadUInt16BigEndian(loca[(2 * glyph + 2)..]));
        return tables["glyf"][from..to];
    }

    private (byte[] Outlines, byte[] Places) Outlines(int count)
    {
        using var outlines = new MemoryStream();
        var places = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            if (glyphs.Contains(glyph))
                outlines.Write(Outline(glyph));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
            WriteUInt32BigEndian(places.AsSpan(4 * glyph + 4), (uint)outlines.Length);
        }

        return (outlines.ToArray(), places);
    }

    /// <summary>All glyphs after the last wide one share its width.</summary>
    private (byte[] Head, byte[] Widths) Widths(int count)
    {
        var hhea = tables["hhea"].ToArray();
        var wide = Math.Min(count, ReadUInt16BigEndian(hhea.AsSpan(34)));
        WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)wide);
        return (hhea, tables["hmtx"][..(4 * wide + 2 * (count - wide))].ToArray());
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> parts)
    {
        var start = 12 + 16 * parts.Count;
        var directory = new byte[start];
        using var body = new MemoryStream();
        WriteUInt32BigEndian(directory, 0x00010000);
        WriteUInt16BigEndian(directory.AsSpan(4), (ushort)parts.Count);
        var entry = 12;
        foreach (var (tag, data) in parts)
        {
            Encoding.ASCII.GetBytes(tag, directory.AsSpan(entry));
            WriteUInt32BigEndian(directory.AsSpan(entry + 8), (uint)(start + body.Length));
            WriteUInt32BigEndian(directory.AsSpan(entry + 12), (uint)data.Length);
            body.Write(data);
            while (body.Length % 4 != 0)
                body.WriteByte(0);
            entry += 16;
        }

        return [.. directory, .. body.ToArray()];
    }
}
