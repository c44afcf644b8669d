using System.Buffers.Binary;
using System.IO.Compression;
using Dispatch.Documents.Pdf;

namespace Dispatch.Documents.Tests;

/// <summary>F-29: a signature is what stands out from its ground, whatever the ground is.</summary>
public class Ink_of_a_signature
{
    private const int Size = 60;

    [Theory]
    [InlineData(6, new byte[] { 0, 0, 0, 0 })]
    [InlineData(6, new byte[] { 255, 255, 255, 255 })]
    [InlineData(2, new byte[] { 255, 255, 255 })]
    [InlineData(2, new byte[] { 0, 0, 0 })]
    [InlineData(0, new byte[] { 128 })]
    public void Nothing_stands_out_of_one_colour(int kind, byte[] colour) => Png(kind, (_, _) => colour).Ink().Pixels.ShouldBe(0);

    [Fact]
    public void White_on_what_is_transparent_cannot_be_seen_on_paper() =>
        Png(6, (x, y) => x == y ? [255, 255, 255, 255] : [0, 0, 0, 0]).Ink().Pixels.ShouldBe(0);

    [Fact]
    public void Grey_on_a_slightly_darker_grey_is_no_line() =>
        Png(0, (x, y) => x == y ? [200] : [190]).Ink().Pixels.ShouldBe(0);

    [Theory]
    [InlineData(6, new byte[] { 0, 0, 0, 255 }, new byte[] { 0, 0, 0, 0 })]
    [InlineData(6, new byte[] { 11, 22, 32, 255 }, new byte[] { 255, 255, 255, 255 })]
    [InlineData(2, new byte[] { 255, 255, 255 }, new byte[] { 20, 20, 20 })]
    [InlineData(4, new byte[] { 0, 255 }, new byte[] { 0, 0 })]
    public void A_line_across_reaches_from_side_to_side(int kind, byte[] line, byte[] ground)
    {
        var ink = Png(kind, (x, y) => x == y ? line : ground).Ink();

        (ink.Pixels, ink.Reach).ShouldBe((Size, Size));
    }

    [Fact]
    public void A_dot_reaches_nowhere() => Png(0, (x, y) => x is > 20 and < 30 && y is > 20 and < 30 ? [0] : [255]).Ink().Reach.ShouldBe(9);

    /// <param name="kind">Of colour, as the PNG's header has it.</param>
    private static PngPicture Png(int kind, Func<int, int, byte[]> colour)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < Size; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Size; x++) zip.Write(colour(x, y));
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
        (header[8], header[9]) = (8, (byte)kind);
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] file = [.. start, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
        return PngPicture.Of(file, int.MaxValue).ShouldNotBeNull();
    }

    private static byte[] Chunk(string kind, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(kind), .. body, 0, 0, 0, 0];
    }
}
