using Dispatch.Documents.Pdf;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Dispatch.Documents;

/// <summary>Looks through pictures that callers send, and prints those that are kept: a few at a time, however many ask.</summary>
public sealed class Pictures(IOptions<DocumentOptions> options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Value.PicturesAtOnce);

    /// <returns>What is wrong with a photo; null when it can be kept and printed.</returns>
    public Task<InputProblem?> CheckPhotoAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        CheckAsync(content, options.Value.PhotoPixels, "$", cancellation);

    /// <returns>What is wrong with the image of a signature; null when it can be kept and printed.</returns>
    public async Task<InputProblem?> CheckSignatureAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        content.Length > options.Value.SignatureBytes
            ? new(InputCodes.BodyTooLarge, "$.signature", $"A signature has at most {options.Value.SignatureBytes} bytes.", StatusCodes.Status413PayloadTooLarge)
            : await CheckAsync(content, options.Value.SignaturePixels, "$.signature", cancellation);

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
