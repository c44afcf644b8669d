using static System.Buffers.Binary.BinaryPrimitives;

namespace Dispatch.Documents.Pdf;

/// <summary>A JPEG; it goes into a document as it is.</summary>
internal sealed class JpegPicture(ReadOnlyMemory<byte> content, int width, int height, int components) : Picture(width, height)
{
    public static bool IsOne(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    public static JpegPicture? Of(ReadOnlyMemory<byte> content, int maxPixels)
    {
        var data = content.Span;
        for (var at = 2; data[at] == 0xFF;)
        {
            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var isFrame = marker is >= 0xC0 and <= 0xC2;
            if (isFrame)
            {
                var (height, width, components) = (ReadUInt16BigEndian(data[(at + 5)..]), ReadUInt16BigEndian(data[(at + 7)..]), data[at + 9]);
                return IsWithin(width, height, maxPixels) && components is 1 or 3 ? new(content, width, height, components) : null;
            }

            at += 2 + ReadUInt16BigEndian(data[(at + 2)..]);
        }

        return null;
    }

    public override int Write(PdfObjects objects) => objects.AddStream(
        $"/Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace /{(components == 1 ? "DeviceGray" : "DeviceRGB")} /BitsPerComponent 8 /Filter /DCTDecode",
        content.ToArray());
}
