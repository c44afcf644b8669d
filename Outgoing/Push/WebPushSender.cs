using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Phones;
using Microsoft.Extensions.Logging;

namespace Dispatch.Outgoing.Push;

/// <summary>Hands messages to push services over HTTP (RFC 8030).</summary>
internal sealed class WebPushSender(IHttpClientFactory clients, InstallationKey key, IOptions<PushOptions> options, TimeProvider time, ILogger<WebPushSender> log) : IPushSender
{
    /// <summary>A proof is renewed while it still holds, so that none runs out on its way.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Header, DateTimeOffset ExpiresAt)> proofs = [];

    public async Task<PushResult> SendAsync(PushAddress address, PushMessage message, CancellationToken cancellation)
    {
        if (PushTarget.Of(address, options.Value.AllowPrivate) is not { } target) return PushResult.Gone;
        try
        {
            using var request = await Request(target, message, cancellation);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(options.Value.Timeout);
            using var response = await clients.CreateClient(nameof(Push)).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return Result(response.StatusCode, target.Endpoint.Host);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("The push service {Host} cannot be reached: {Reason}", target.Endpoint.Host, failure.Message);
            return PushResult.Unavailable;
        }
    }

    private async Task<HttpRequestMessage> Request(PushTarget target, PushMessage message, CancellationToken cancellation)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var content = new ByteArrayContent(PushCipher.Encrypt(
            message.Content.Span, target.BrowserKey, target.Secret, own, RandomNumberGenerator.GetBytes(PushCipher.SaltBytes)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentEncoding.Add("aes128gcm");
        var request = new HttpRequestMessage(HttpMethod.Post, target.Endpoint) { Content = content };
        request.Headers.Add("TTL", Math.Max(0, (long)message.Lives.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "high");
        request.Headers.Add("Topic", message.Topic);
        request.Headers.TryAddWithoutValidation("Authorization", await Proof(target.Endpoint, cancellation));
        return request;
    }

    private async Task<string> Proof(Uri endpoint, CancellationToken cancellation)
    {
        var (audience, now) = (endpoint.GetLeftPart(UriPartial.Authority), time.GetUtcNow());
        if (proofs.TryGetValue(audience, out var known) && known.ExpiresAt > now + Early) return known.Header;
        var expiresAt = now + options.Value.TokenLife;
        var header = (await key.GetAsync(cancellation)).Authorization(audience, expiresAt, options.Value.Subject);
        proofs[audience] = (header, expiresAt);
        return header;
    }

    private PushResult Result(HttpStatusCode status, string host)
    {
        if ((int)status is >= 200 and < 300) return PushResult.Taken;
        log.LogInformation("The push service {Host} answered {Status}.", host, (int)status);
        return status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500 ? PushResult.Unavailable : PushResult.Gone;
    }
}
