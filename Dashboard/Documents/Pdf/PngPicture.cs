using System.IO.Compression;
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Dispatch.Dashboard.Documents.Pdf;

/// <summary>A PNG of 8 bits per channel that is not interlaced: what browsers, phones and signature pads make.</summary>
internal sealed class PngPicture(int width, int height, int channels, byte[] pixels, byte[]? palette) : Picture(width, height)
{
    private const int MaxPixels = 20_000_000;
    private const int Grey = 0;
    private const int Colour = 2;
    private const int Indexed = 3;
    private const int GreyAndAlpha = 4;
    private const int ColourAndAlpha = 6;

    public static bool IsOne(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static PngPicture? Of(ReadOnlyMemory<byte> content)
    {
        var data = content.Span;
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
                break;
            at += 12 + length;
        }

        var header = data[16..];
        var (width, height) = (ReadUInt32BigEndian(header), ReadUInt32BigEndian(header[4..]));
        var (bits, colour, interlaced) = (header[8], header[9], header[12]);
        if (bits != 8 || interlaced != 0 || width == 0 || height == 0 || (ulong)width * height > MaxPixels || (colour == Indexed && palette is null))
            return null;
        var channels = colour switch { Grey or Indexed => 1, GreyAndAlpha => 2, Colour => 3, ColourAndAlpha => 4, _ => 0 };
        packed.Position = 0;
        return channels == 0 ? null : new((int)width, (int)height, channels, Unfilter(packed, (int)width * channels, (int)height, channels), palette);
    }

    public override int Write(PdfObjects objects)
    {
        var entries = $"/Type /XObject /Subtype /Image /Width {Width} /Height {Height} /BitsPerComponent 8";
        if (palette is not null)
            return objects.AddCompressed($"{entries} /ColorSpace [/Indexed /DeviceRGB {palette.Length / 3 - 1} <{Convert.ToHexString(palette)}>]", pixels);
        var space = channels < 3 ? "/ColorSpace /DeviceGray" : "/ColorSpace /DeviceRGB";
        if (channels is 1 or 3)
            return objects.AddCompressed($"{entries} {space}", pixels);
        var mask = objects.AddCompressed($"{entries} /ColorSpace /DeviceGray", Channels(channels - 1, 1));
        return objects.AddCompressed($"{entries} {space} /SMask {mask} 0 R", Channels(0, channels - 1));
    }

    private byte[] Channels(int first, int count)
    {
        var chosen = new byte[Width * Height * count];
        for (var pixel = 0; pixel < Width * Height; pixel++)
            pixels.AsSpan(pixel * channels + first, count).CopyTo(chosen.AsSpan(pixel * count));
        return chosen;
    }

    /// <summary>Undoes the prediction of each line (PNG specification, section 9).</summary>
    private static byte[] Unfilter(Stream packed, int stride, int height, int step)
    {
        using var unzip = new ZLibStream(packed, CompressionMode.Decompress);
        var lines = new byte[stride * height];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = unzip.ReadByte();
            var line = lines.AsSpan(y * stride, stride);
            if (unzip.ReadAtLeast(line, stride, throwOnEndOfStream: false) < stride)
                throw new InvalidDataException("The image breaks off.");
            for (var x = 0; x < stride; x++)
            {
                var (left, up, corner) = (x < step ? (byte)0 : line[x - step], above[x], x < step ? (byte)0 : above[x - step]);
                line[x] += filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (byte)((left + up) / 2),
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException("The image has an unknown filter."),
                };
            }

            above = line;
        }

        return lines;
    }

    private static byte Paeth(byte left, byte up, byte corner)
    {
        var (byLeft, byUp, byCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
