namespace Dispatch.Routing;

internal static class Refusal
{
    private const int Longest = 300;

    /// <summary>A refused call, in the service's own words.</summary>
    public static async Task<HttpRequestException> Of(HttpResponseMessage response, CancellationToken cancellation)
    {
        var words = await response.Content.ReadAsStringAsync(cancellation);
        return new HttpRequestException(
            $"The routing service answers {(int)response.StatusCode}: {(words.Length > Longest ? words[..Longest] : words)}", null,
            response.StatusCode);
    }
}
