using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Dispatch.Http.Bodies;

/// <summary>Reads a form, urlencoded or multipart, never beyond its limits.</summary>
public static class FormReader
{
    /// <returns>The form, or what is wrong with it: 413 when it is larger than allowed, 400 when it breaks off or is no form.</returns>
    public static async Task<(IFormCollection? Form, InputProblem? Problem)> ReadAsync(
        HttpRequest request, BodyLimits limits, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = limits.Received;
        try
        {
            return (await request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = limits.Received, MemoryBufferThreshold = limits.Received },
                cancellation), null);
        }
        catch (BadHttpRequestException unreadable)
        {
            return (null, OutageHandler.Unreadable(unreadable));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !cancellation.IsCancellationRequested)
        {
            return (null, new(InputCodes.InvalidForm, "$",
                "The body is no form, or it breaks off: send fields with names, in the parts that its Content-Type announces."));
        }
    }
}
