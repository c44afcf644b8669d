using System.Net.Http.Headers;

namespace Dispatch.Outgoing.Push;

/// <summary>
/// A proof is for an origin with its port (RFC 8292, section 2); the library leaves out the port, also one that is not the scheme's own.
/// </summary>
internal sealed class WholeOrigin(InstallationKey key) : DelegatingHandler
{
    private const string Scheme = "vapid";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { IsDefaultPort: false } endpoint)
        {
            var proof = (await key.GetAsync(cancellationToken))
                .GetVapidSchemeAuthenticationHeaderValueParameter(endpoint.GetLeftPart(UriPartial.Authority));
            request.Headers.Authorization = new AuthenticationHeaderValue(Scheme, proof);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
