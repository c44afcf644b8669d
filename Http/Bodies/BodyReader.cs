using System.IO.Compression;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Bodies;

/// <summary>Reads a whole body, plain or gzip, and never beyond its limits.</summary>
public static class BodyReader
{
    private const int FirstRent = 16 * 1024;

    /// <returns>
    /// The body, or what is wrong with it: 413 when it is larger than allowed (also once decompressed), 415 for an unknown encoding, 400
    /// when it breaks off or is no gzip.
    /// </returns>
    /// <param name="takesCut">Whether a gzip body without its end is of use: it is then given as far as it goes.</param>
    public static async Task<(PooledBody? Body, InputProblem? Problem)> ReadAsync(
        HttpRequest request, BodyLimits limits, CancellationToken cancellation, bool takesCut = false)
    {
        var encoding = request.Headers[HeaderNames.ContentEncoding].ToString();
        var gzip = encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase);
        if (!gzip && encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return (null, new(InputCodes.InvalidEncoding, HeaderNames.ContentEncoding, "Only gzip or no encoding is taken.",
                StatusCodes.Status415UnsupportedMediaType));
        if (request.ContentLength > limits.Received)
            return (null, TooLarge(limits.Received));
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = limits.Received;
        try
        {
            if (!gzip)
                return await ReadAsync(request.Body, request.ContentLength, limits.Received, cancellation);
            await using var source = new EndingStream(request.Body);
            await using var decompressing = new GZipStream(source, CompressionMode.Decompress, leaveOpen: true);
            var (body, problem) = await ReadAsync(decompressing, null, limits.Decompressed, cancellation, () => source.HasEnded);
            if (body is not { IsCut: true } cut || takesCut)
                return (body, problem);
            cut.Dispose();
            return (null, new(InputCodes.BodyCut, "$", "The gzip body ends before its own end: send it again whole."));
        }
        catch (InvalidDataException)
        {
            return (null, new(
                InputCodes.InvalidEncoding, HeaderNames.ContentEncoding, "The body is not the gzip that its Content-Encoding announces."));
        }
        catch (BadHttpRequestException unreadable)
        {
            return (null, OutageHandler.Unreadable(unreadable));
        }
    }

    private static async Task<(PooledBody?, InputProblem?)> ReadAsync(
        Stream source, long? announced, int limit, CancellationToken cancellation, Func<bool>? hasEnded = null)
    {
        // One byte more than announced, so that the end is seen without growing.
        var body = new PooledBody(announced is { } length ? (int)length + 1 : FirstRent, limit);
        try
        {
            int read;
            while ((read = await ReadAsync(source, body.Free, hasEnded, cancellation)) > 0)
            {
                body.Advance(read);
                if (body.Length > limit) return (null, TooLarge(limit));
            }

            body.IsCut = read < 0;
            var whole = body;
            body = null;
            return (whole, null);
        }
        finally
        {
            body?.Dispose();
        }
    }

    /// <returns>The bytes read; 0 at the end, -1 where what is compressed goes on and what carries it does not.</returns>
    private static async ValueTask<int> ReadAsync(Stream source, Memory<byte> into, Func<bool>? hasEnded, CancellationToken cancellation)
    {
        try
        {
            return await source.ReadAsync(into, cancellation);
        }
        catch (InvalidDataException) when (hasEnded?.Invoke() is true)
        {
            return -1;
        }
    }

    private static InputProblem TooLarge(int limit) =>
        new(InputCodes.BodyTooLarge, "$", $"The body may have {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
}
