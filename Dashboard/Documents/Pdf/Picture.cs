namespace Dispatch.Documents.Pdf;

/// <summary>An image that a document can show. Its pixels are never all in memory: they go through row by row.</summary>
internal abstract class Picture(int width, int height)
{
    /// <summary>Width times height of the largest image that anybody may let in.</summary>
    public const int MostPixels = 100_000_000;

    public int Width => width;

    public int Height => height;

    /// <param name="maxPixels">Width times height at most, told by its header before anything is unpacked.</param>
    /// <returns>The image, null when it is neither a JPEG nor a PNG, or one that is too large, broken, or of a kind that a document can't show.</returns>
    public static Picture? Read(ReadOnlyMemory<byte> content, int maxPixels = MostPixels)
    {
        try
        {
            return JpegPicture.IsOne(content.Span) ? JpegPicture.Of(content, maxPixels) : PngPicture.IsOne(content.Span) ? PngPicture.Of(content, maxPixels) : null;
        }
        catch (Exception failure) when (failure is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException or OverflowException)
        {
            return null;
        }
    }

    /// <returns>The number of the image's object.</returns>
    public abstract int Write(PdfObjects objects);

    protected static bool IsWithin(long width, long height, int maxPixels) => width > 0 && height > 0 && width * height <= maxPixels;
}
