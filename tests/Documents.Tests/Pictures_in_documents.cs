using Dispatch.Dashboard.Documents;
using Dispatch.Dashboard.Documents.Pdf;

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
    public void What_is_no_jpeg_or_png_is_no_picture(string content) => Picture.Read(System.Text.Encoding.UTF8.GetBytes(content)).ShouldBeNull();

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

    /// <summary>2 x 2 pixels of red, green, blue and alpha.</summary>
    private static byte[] SignaturePad
    {
        get
        {
            byte[] pixels = [0, 10, 20, 30, 0, 40, 50, 60, 128, 0, 70, 80, 90, 255, 100, 110, 120, 1];
            using var packed = new MemoryStream();
            using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal))
                zip.Write(pixels);
            return
            [
                0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
                .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
            ];
        }
    }

    private static byte[] Chunk(string kind, byte[] body) => [0, 0, 0, (byte)body.Length, .. System.Text.Encoding.ASCII.GetBytes(kind), .. body, 0, 0, 0, 0];

    private static async Task<(byte[] Page, TrueTypeFont Font)> SampleAsync()
    {
        var font = await A.FontAsync();
        return (RecordPdf.Record(A.Document, Words.Chinese, font), font);
    }
}
