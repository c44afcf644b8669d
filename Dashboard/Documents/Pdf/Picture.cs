namespace Dispatch.Dashboard.Documents.Pdf;

/// <summary>An image that a document can show.</summary>
internal abstract class Picture(int width, int height)
{
    public int Width => width;

    public int Height => height;

    /// <returns>The image, null when it is neither a JPEG nor a PNG, or one that is broken or of a kind that a document can't show.</returns>
    public static Picture? Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JpegPicture.IsOne(content.Span) ? JpegPicture.Of(content) : PngPicture.IsOne(content.Span) ? PngPicture.Of(content) : null;
        }
        catch (Exception failure) when (failure is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException or OverflowException)
        {
            return null;
        }
    }

    /// <returns>The number of the image's object.</returns>
    public abstract int Write(PdfObjects objects);
}
