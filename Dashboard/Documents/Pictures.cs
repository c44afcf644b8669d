using Dispatch.Documents.Pdf;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Dispatch.Documents;

/// <summary>Looks through pictures that callers send, and prints those that are kept: a few at a time, however many ask.</summary>
public sealed class Pictures(IOptions<DocumentOptions> options) : IDisposable
{
    /// <summary>The code of a signature on which nothing is drawn.</summary>
    public const string BlankSignature = "signature_blank";

    private const string Signature = "$.signature";
    private readonly SemaphoreSlim places = new(options.Value.PicturesAtOnce);

    /// <returns>What is wrong with a photo; null when it can be kept and printed.</returns>
    public Task<InputProblem?> CheckPhotoAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        CheckAsync(content, options.Value.PhotoPixels, "$", cancellation);

    /// <returns>What is wrong with the image of a signature; null when something is drawn on it (R-FSR-4), and it can be kept and printed.</returns>
    public async Task<InputProblem?> CheckSignatureAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var most = options.Value.SignatureBytes;
        if (content.Length > most)
            return new(InputCodes.BodyTooLarge, Signature, $"A signature has at most {most} bytes.", StatusCodes.Status413PayloadTooLarge);
        var (isOne, ink) = await InTurnAsync(() => Measure(content), cancellation);
        if (!isOne)
            return new(InputCodes.InvalidValue, Signature,
                $"{Signature} is no PNG (8 bits, not interlaced, at most {options.Value.SignaturePixels} pixels), or it is broken.");
        return ink.Pixels < options.Value.SignatureInk || ink.Reach < options.Value.SignatureReach
            ? new(BlankSignature, Signature, "Nothing is signed here: the image shows no line that stands out from its ground. Have the customer sign again.")
            : null;
    }

    /// <summary>What the lines of a JPEG look like is not known before it is unpacked: signature pads make PNGs.</summary>
    private (bool IsOne, Ink Ink) Measure(ReadOnlyMemory<byte> content)
    {
        try
        {
            return Picture.Read(content, options.Value.SignaturePixels) is PngPicture png ? (true, png.Ink()) : default;
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }

    /// <summary>Of a picture that was looked through.</summary>
    public static string ContentType(ReadOnlyMemory<byte> content) => JpegPicture.IsOne(content.Span) ? "image/jpeg" : "image/png";

    /// <summary>Waits for a place, then does what unpacks pictures.</summary>
    public async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return work();
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<InputProblem?> CheckAsync(ReadOnlyMemory<byte> content, int maxPixels, string path, CancellationToken cancellation) =>
        await InTurnAsync(() => Picture.Read(content, maxPixels) is not null, cancellation)
            ? null
            : new(InputCodes.InvalidValue, path, $"{path} is no JPEG or PNG (8 bits, not interlaced, at most {maxPixels} pixels), or it is broken.");
}
