using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Dispatch.Documents.Pdf;

/// <summary>A PNG of 8 bits per channel that is not interlaced: what browsers, phones and signature pads make.</summary>
/// <param name="packed">The image's own compressed rows, which a document can hold as they are.</param>
internal sealed class PngPicture(int width, int height, int channels, byte[] packed, byte[]? palette) : Picture(width, height)
{
    private const int MostColours = 256;
    private const int Grey = 0;
    private const int Colour = 2;
    private const int Indexed = 3;
    private const int GreyAndAlpha = 4;
    private const int ColourAndAlpha = 6;

    public static bool IsOne(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static PngPicture? Of(ReadOnlyMemory<byte> content, int maxPixels)
    {
        var data = content.Span;
        var header = data[16..];
        var (width, height) = (ReadUInt32BigEndian(header), ReadUInt32BigEndian(header[4..]));
        var (bits, colour, interlaced) = (header[8], header[9], header[12]);
        var channels = colour switch { Grey or Indexed => 1, GreyAndAlpha => 2, Colour => 3, ColourAndAlpha => 4, _ => 0 };
        if (bits != 8 || interlaced != 0 || channels == 0 || !IsWithin(width, height, maxPixels))
            return null;
        var (packed, palette) = Chunks(data);
        if (colour == Indexed && palette is not { Length: > 0 and <= 3 * MostColours } || palette?.Length % 3 > 0)
            return null;
        using (var rows = new PngRows(packed, (int)width * channels, channels))
            rows.Check((int)height);
        return new((int)width, (int)height, channels, packed, colour == Indexed ? palette : null);
    }

    public override int Write(PdfObjects objects)
    {
        var entries = $"/Type /XObject /Subtype /Image /Width {Width} /Height {Height} /BitsPerComponent 8";
        var space = palette is not null ? $"[/Indexed /DeviceRGB {palette.Length / 3 - 1} <{Convert.ToHexString(palette)}>]" : channels < 3 ? "/DeviceGray" : "/DeviceRGB";
        if (channels is 1 or 3)
            return objects.AddStream($"{entries} /ColorSpace {space} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {channels} /BitsPerComponent 8 /Columns {Width} >>", packed);
        var mask = objects.AddCompressed($"{entries} /ColorSpace /DeviceGray", zip => Split(zip, channels - 1, 1));
        return objects.AddCompressed($"{entries} /ColorSpace {space} /SMask {mask} 0 R", zip => Split(zip, 0, channels - 1));
    }

    /// <summary>What stands out from the ground, which is the shade that most pixels have when printed on white paper.</summary>
    public Ink Ink()
    {
        var counts = new int[256];
        EachRow((_, shades) =>
        {
            foreach (var shade in shades)
                counts[shade]++;
        });
        var ground = counts.AsSpan().IndexOf(counts.Max());
        var ink = Pdf.Ink.None;
        EachRow((y, shades) =>
        {
            for (var x = 0; x < shades.Length; x++)
                if (Math.Abs(shades[x] - ground) >= Pdf.Ink.Contrast) ink = ink.With(x, y);
        });
        return ink;
    }

    private void EachRow(RowOfShades look)
    {
        using var rows = new PngRows(packed, Width * channels, channels);
        var shades = new byte[Width];
        for (var y = 0; y < Height; y++)
        {
            var row = rows.Next();
            for (var x = 0; x < Width; x++)
                shades[x] = Shade(row.Slice(x * channels, channels));
            look(y, shades);
        }
    }

    /// <summary>From 0, black, to 255, white, as it looks on white paper.</summary>
    private byte Shade(ReadOnlySpan<byte> pixel)
    {
        if (palette is not null)
            return pixel[0] * 3 + 2 < palette.Length ? Luma(palette.AsSpan(pixel[0] * 3, 3)) : byte.MaxValue;
        var (shade, alpha) = channels switch
        {
            1 => (pixel[0], byte.MaxValue),
            2 => (pixel[0], pixel[1]),
            3 => (Luma(pixel), byte.MaxValue),
            _ => (Luma(pixel), pixel[3]),
        };
        return (byte)((shade * alpha + byte.MaxValue * (byte.MaxValue - alpha)) / byte.MaxValue);
    }

    /// <summary>How bright a colour looks (ITU-R BT.601).</summary>
    private static byte Luma(ReadOnlySpan<byte> colour) => (byte)((299 * colour[0] + 587 * colour[1] + 114 * colour[2]) / 1000);

    private delegate void RowOfShades(int y, ReadOnlySpan<byte> shades);

    /// <summary>Some of each pixel's channels alone, row by row.</summary>
    private void Split(Stream target, int first, int count)
    {
        using var rows = new PngRows(packed, Width * channels, channels);
        var chosen = new byte[Width * count];
        for (var y = 0; y < Height; y++)
        {
            var row = rows.Next();
            for (var pixel = 0; pixel < Width; pixel++)
                row.Slice(pixel * channels + first, count).CopyTo(chosen.AsSpan(pixel * count));
            target.Write(chosen);
        }
    }

    private static (byte[] Packed, byte[]? Palette) Chunks(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        byte[]? palette = null;
        for (var at = 8; ;)
        {
            var length = (int)ReadUInt32BigEndian(data[at..]);
            var kind = Encoding.ASCII.GetString(data.Slice(at + 4, 4));
            var body = data.Slice(at + 8, length);
            if (kind == "PLTE")
                palette = body.ToArray();
            else if (kind == "IDAT")
                packed.Write(body);
            else if (kind == "IEND")
                return (packed.ToArray(), palette);
            at += 12 + length;
        }
    }
}
