using Dispatch.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Origins;

/// <summary>
/// Whether a call that acts comes from a page of somebody else's. Browsers tell where a page is from by <c>Origin</c> and
/// <c>Sec-Fetch-Site</c>, which no script can change; programs that are no browsers tell neither and are taken.
/// </summary>
internal static class ForeignOrigin
{
    public const string Code = "foreign_origin";
    private const string FetchSite = "Sec-Fetch-Site";

    /// <returns>What is refused with 403; null when the call is taken.</returns>
    public static InputProblem? Check(HttpRequest request, IReadOnlyCollection<string> own)
    {
        var headers = request.Headers;
        if (headers.Origin.Count > 0 && !IsOwn(headers.Origin.ToString(), $"{request.Scheme}://{request.Host.Value}", own))
            return Refused(HeaderNames.Origin, headers.Origin.ToString());
        // Not same-site either: another port of this machine is the same site.
        return headers[FetchSite] is { Count: > 0 } site && site.ToString() is not ("same-origin" or "none")
            ? Refused(FetchSite, site.ToString())
            : null;
    }

    /// <summary>
    /// Whether calls of an endpoint may act: all but those of an endpoint that is declared for reading methods only. So one that takes both
    /// a GET and a POST acts with either, and one that takes any method, as hubs do, with each.
    /// </summary>
    public static bool Acts(Endpoint? endpoint, string method) =>
        endpoint?.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods }
            ? !methods.All(Reads)
            : endpoint is not null || !Reads(method);

    private static bool IsOwn(string origin, string addressed, IReadOnlyCollection<string> own) =>
        origin.Equals(addressed, StringComparison.OrdinalIgnoreCase) || own.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static InputProblem Refused(string header, string given) => new(
        Code,
        header,
        $"{header}: {given} is not this node: pages of other addresses may not act on it. Open the node's own page, or add the address of "
            + $"your reverse proxy to {OriginOptions.Section}:{nameof(OriginOptions.Own)}.",
        StatusCodes.Status403Forbidden);
}
