using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Bodies;

/// <summary>
/// The content types that an endpoint takes: those it declares, else JSON. A body must name one of them: one without a type is what any web
/// page may send.
/// </summary>
public static class BodyTypes
{
    private const string Json = "application/json";

    /// <summary>Declares the types of an endpoint that reads its body itself.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, params string[] contentTypes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AcceptsMetadata(contentTypes, typeof(Stream)));

    /// <returns>
    /// What is refused with 415; null when the body is taken, when there is none, and for endpoints that are no routes of the API (hubs
    /// have a protocol of their own).
    /// </returns>
    internal static InputProblem? Check(HttpRequest request, Endpoint? endpoint)
    {
        if (endpoint?.Metadata.GetMetadata<IHttpMethodMetadata>() is null || !HasBody(request))
            return null;
        var taken = Of(endpoint.Metadata);
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var given) && IsTaken(given, taken)
            ? null
            : new(InputCodes.UnsupportedMediaType, HeaderNames.ContentType, Expected(request.ContentType, taken),
                StatusCodes.Status415UnsupportedMediaType);
    }

    internal static IReadOnlyList<string> Of(EndpointMetadataCollection metadata) =>
        metadata.GetOrderedMetadata<IAcceptsMetadata>().SelectMany(accepted => accepted.ContentTypes).ToArray() is { Length: > 0 } declared
            ? declared
            : [Json];

    private static bool HasBody(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? request.ContentLength is > 0;

    private static bool IsTaken(MediaTypeHeaderValue given, IReadOnlyList<string> taken) =>
        taken.Any(type => given.IsSubsetOf(new MediaTypeHeaderValue(type)))
        && (given.Charset is not { HasValue: true } charset || !given.MediaType.Value!.Contains("json", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static string Expected(string? given, IReadOnlyList<string> taken) =>
        $"{(string.IsNullOrEmpty(given) ? "The body has no Content-Type" : $"Content-Type {given} is not taken")}: send {string.Join(" or ", taken)}, JSON in UTF-8.";
}
