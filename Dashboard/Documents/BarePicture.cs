using System.Buffers.Binary;
using Dispatch.Documents.Pdf;

namespace Dispatch.Documents;

/// <summary>
/// A picture without what is no picture: where and by whom it was taken (Exif, XMP, IPTC, comments) and what was appended to it. How it is
/// to be turned and its colours stay.
/// </summary>
public static class BarePicture
{
    private const int Orientation = 0x0112;
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, Application = 0xE0, Comment = 0xFE;

    /// <summary>Chunks of a PNG that say how it looks (PNG 3, chapter 11); all others are left out.</summary>
    private static readonly string[] Shown = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs", "IDAT", "IEND"];

    /// <param name="content">A JPEG or PNG that was looked through.</param>
    /// <returns>Null when it is broken where nobody looked before.</returns>
    public static byte[]? Of(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JpegPicture.IsOne(content.Span) ? Jpeg(content.Span) : Png(content.Span);
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static byte[] Jpeg(ReadOnlySpan<byte> data)
    {
        using var bare = new MemoryStream(data.Length);
        bare.Write(data[..2]);
        var turned = 1;
        var begun = false;
        for (var at = 2; ;)
        {
            while (data[at + 1] == 0xFF) at++;
            if (data[at] != 0xFF) throw new ArgumentOutOfRangeException(nameof(data));
            var marker = data[at + 1];
            if (marker == EndOfImage) break;
            var segment = data.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]));
            at += segment.Length;
            if (marker == Application + 1) turned = OrientationOf(segment[4..]) ?? turned;
            if (!IsShown(marker, segment[4..])) continue;
            // An orientation stands before all that is drawn, after what names the format.
            if (!begun && marker != Application)
            {
                if (turned is > 1 and <= 8) bare.Write(Turned((byte)turned));
                begun = true;
            }

            bare.Write(segment);
            if (marker != StartOfScan) continue;
            var end = at + ScanLength(data[at..]);
            bare.Write(data[at..end]);
            at = end;
        }

        bare.Write([0xFF, EndOfImage]);
        return bare.ToArray();
    }

    /// <summary>JFIF, colour profiles and Adobe's colour transform say how it looks; all other application data and comments do not.</summary>
    private static bool IsShown(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        Application => body.StartsWith("JFIF\0"u8),
        Application + 2 => body.StartsWith("ICC_PROFILE\0"u8),
        Application + 14 => body.StartsWith("Adobe"u8),
        > Application and <= Application + 15 or Comment => false,
        _ => true,
    };

    /// <summary>Up to the next marker that neither is part of the data nor restarts it.</summary>
    private static int ScanLength(ReadOnlySpan<byte> data)
    {
        for (var at = 0; ; at++)
        {
            if (data[at] == 0xFF && data[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        }
    }

    /// <summary>Null where none is told; cameras write what others cannot read.</summary>
    private static int? OrientationOf(ReadOnlySpan<byte> body)
    {
        const int head = 8;
        const int field = 12;
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 6 + head) return null;
        var tiff = body[6..];
        var little = tiff[0] == 'I';
        var directory = Number32(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var fields = tiff[((int)directory + 2)..];
        for (var left = Number16(tiff[(int)directory..]); left > 0 && fields.Length >= field; left--, fields = fields[field..])
        {
            if (Number16(fields) == Orientation) return Number16(fields[8..]);
        }

        return null;

        int Number16(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        uint Number32(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
    }

    /// <summary>Exif with nothing but the orientation.</summary>
    private static byte[] Turned(byte orientation) =>
    [
        0xFF, Application + 1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static byte[] Png(ReadOnlySpan<byte> data)
    {
        using var bare = new MemoryStream(data.Length);
        bare.Write(data[..8]);
        for (var at = 8; ;)
        {
            var chunk = data.Slice(at, 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(data[at..]));
            var kind = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
            if (Shown.Contains(kind)) bare.Write(chunk);
            if (kind == "IEND") return bare.ToArray();
            at += chunk.Length;
        }
    }
}
