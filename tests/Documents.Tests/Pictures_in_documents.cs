using Dispatch.Documents.Pdf;

namespace Dispatch.Documents.Tests;

public class Pictures_in_documents
{
    [Fact]
    public async Task A_png_is_shown_pixel_by_pixel()
    {
        var (page, font) = await SampleAsync();
        var png = await Poppler.PictureAsync(page, "png");

        var images = await Poppler.ImagesAsync(RecordPdf.Record(A.Showing(png), Words.English, font));

        images.ShouldHaveSingleItem().ShouldBe(await Poppler.PictureAsync(page));
    }

    [Fact]
    public async Task A_jpeg_goes_in_as_it_is()
    {
        var (page, font) = await SampleAsync();
        var jpeg = await Poppler.PictureAsync(page, "jpeg");

        var images = await Poppler.ImagesAsync(RecordPdf.Record(A.Showing(jpeg), Words.English, font));

        images.ShouldHaveSingleItem().ShouldBe(jpeg);
    }

    [Fact]
    public async Task A_png_with_alpha_as_signature_pads_make_it_is_split_into_colour_and_mask()
    {
        var document = A.Document with { Images = A.Document.Images.Add(A.Hash('a'), SignaturePad) };

        var pdf = RecordPdf.Record(document, Words.English, await A.FontAsync());

        await Poppler.CheckAsync(pdf);
        var images = await Poppler.ImagesAsync(pdf);
        images.Length.ShouldBe(2);
        images[0][^12..].ShouldBe([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120]);
        images[1][^12..].ShouldBe([0, 0, 0, 128, 128, 128, 255, 255, 255, 1, 1, 1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void What_is_no_jpeg_or_png_is_no_picture(string content) =>
        Picture.Read(System.Text.Encoding.UTF8.GetBytes(content)).ShouldBeNull();

    [Fact]
    public async Task A_broken_picture_never_breaks_the_document()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        var (page, font) = await SampleAsync();
        byte[][] whole = [await Poppler.PictureAsync(page, "png"), await Poppler.PictureAsync(page, "jpeg"), SignaturePad];
        for (var i = 0; i < 600; i++)
        {
            var broken = whole[i % whole.Length][..random.Next(1, whole[i % whole.Length].Length)];
            for (var hit = 0; hit < 3; hit++)
                broken[random.Next(Math.Min(broken.Length, 200))] = (byte)random.Next(256);

            Should.NotThrow(() => Picture.Read(broken)?.Write(new PdfObjects()), $"seed {seed}, {i}");
        }
    }

    [Fact]
    public void A_large_png_is_looked_through_and_printed_in_the_memory_of_a_few_rows()
    {
        var png = Png(5_000, 4_000, new byte[(1 + 4 * 5_000) * 4_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Picture.Read(png).ShouldNotBeNull().Write(new PdfObjects());

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public void A_picture_with_more_pixels_than_allowed_is_none()
    {
        var png = Png(40, 30, new byte[(1 + 4 * 40) * 30]);
        byte[] huge = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xFF, 0xFF, 0xFF, 0xFF, 3, .. new byte[9]];
        byte[] small = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3, .. new byte[9]];

        Picture.Read(png, 1_200).ShouldNotBeNull();
        Picture.Read(small, 1_200).ShouldNotBeNull();
        Picture.Read(png, 1_199).ShouldBeNull();
        Picture.Read(small, 1_199).ShouldBeNull();
        Picture.Read(huge).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000)]
    public void A_png_that_unpacks_to_another_size_than_its_header_tells_is_none(int more)
    {
        var png = Png(4, 4, new byte[17 * 4 + more]);

        (Picture.Read(png) is null).ShouldBe(more != 0);
    }

    [Theory]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    [InlineData(0x8000_0000, 1)]
    [InlineData(1, 0x8000_0000)]
    [InlineData(0, 1)]
    [InlineData(65_536, 65_536)]
    public void A_png_of_an_impossible_size_is_none(uint width, uint height) => Picture.Read(Png(width, height, [])).ShouldBeNull();

    [Fact]
    public async Task Only_as_many_pictures_as_configured_are_unpacked_at_once()
    {
        using var pictures = new Pictures(Microsoft.Extensions.Options.Options.Create(new DocumentOptions { PicturesAtOnce = 2 }));
        using var inside = new CountdownEvent(2);
        using var leave = new ManualResetEventSlim();
        var two = Enumerable.Range(0, 2).Select(
            _ => Task.Run(() => pictures.InTurnAsync(() => inside.Signal() | leave.Wait(TimeSpan.FromMinutes(1)), default))).ToArray();
        inside.Wait();
        var entered = false;

        var third = pictures.InTurnAsync(() => entered = true, default);

        (entered, third.IsCompleted).ShouldBe((false, false));
        leave.Set();
        await Task.WhenAll([.. two, third]);
        entered.ShouldBeTrue();
    }

    /// <summary>Of red, green, blue and alpha.</summary>
    private static byte[] Png(uint width, uint height, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal))
            zip.Write(rows);
        var header = new byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(header, width);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", [])];
    }

    /// <summary>2 x 2 pixels of red, green, blue and alpha.</summary>
    private static byte[] SignaturePad => Png(2, 2, [0, 10, 20, 30, 0, 40, 50, 60, 128, 0, 70, 80, 90, 255, 100, 110, 120, 1]);

    private static byte[] Chunk(string kind, byte[] body) => [0, (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length,
        .. System.Text.Encoding.ASCII.GetBytes(kind), .. body, 0, 0, 0, 0];

    private static async Task<(byte[] Page, TrueTypeFont Font)> SampleAsync()
    {
        var font = await A.FontAsync();
        return (RecordPdf.Record(A.Document, Words.Chinese, font), font);
    }
}
