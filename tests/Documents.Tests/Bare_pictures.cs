using System.Text;

namespace Dispatch.Documents.Tests;

/// <summary>F-81: a photo is kept without where and by whom it was taken, and without what was appended to it.</summary>
public class Bare_pictures
{
    private static readonly byte[] Head = [0xFF, 0xD8];
    private static readonly byte[] Drawn =
    [
        0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x2A, 0xFF, 0, 0x2B, 0xFF,
        0xD0, 0x2C, 0xFF, 0xD9,
    ];

    [Fact]
    public void A_jpeg_loses_exif_comments_other_data_and_what_comes_after_its_end() => Bare(
        [.. Head, .. Segment(0xE0, "JFIF\0-"), .. Segment(0xE1, "Exif\0\0MM\0*\0\0\0\b\0\0"), .. Segment(0xED, "Photoshop 3.0"),
            .. Segment(0xFE, "by Ana"), .. Drawn, .. "<script>"u8]).ShouldBe([.. Head, .. Segment(0xE0, "JFIF\0-"), .. Drawn]);

    [Fact]
    public void How_it_is_turned_stays()
    {
        byte[] turned =
        [
            .. "Exif\0\0II*\0\b\0\0\0"u8, 2, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0, .. "Ana\0"u8, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0,
            0,
        ];

        var bare = Bare([.. Head, .. Segment(0xE1, Encoding.Latin1.GetString(turned)), .. Drawn]);

        byte[] only = [.. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        bare.ShouldBe([.. Head, .. Segment(0xE1, Encoding.Latin1.GetString(only)), .. Drawn]);
    }

    [Fact]
    public void A_jpeg_without_an_end_is_broken() =>
        BarePicture.Of(((byte[])[.. Head, .. Drawn]).AsMemory(0, Head.Length + Drawn.Length - 2)).ShouldBeNull();

    [Fact]
    public void A_png_keeps_what_is_drawn()
    {
        byte[] mark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

        Bare([.. mark, .. Chunk("IHDR"), .. Chunk("tEXt"), .. Chunk("eXIf"), .. Chunk("IDAT"), .. Chunk("IEND"), .. "<html>"u8])
            .ShouldBe([.. mark, .. Chunk("IHDR"), .. Chunk("IDAT"), .. Chunk("IEND")]);
    }

    private static byte[] Bare(byte[] content) => BarePicture.Of(content).ShouldNotBeNull();

    private static byte[] Segment(byte marker, string body) =>
        [0xFF, marker, 0, (byte)(2 + body.Length), .. Encoding.Latin1.GetBytes(body)];

    private static byte[] Chunk(string kind) => [0, 0, 0, 1, .. Encoding.ASCII.GetBytes(kind), 7, 0, 0, 0, 0];
}
