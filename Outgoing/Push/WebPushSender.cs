using System.Net;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Phones;
using Lib.Net.Http.WebPush;
using Microsoft.Extensions.Logging;
using PushMessage = Dispatch.Grains.Interfaces.Ports.PushMessage;

namespace Dispatch.Outgoing.Push;

/// <summary>
/// Hands messages to push services over HTTP (RFC 8030, 8291). What a service does not take now is told; the outbox tries again.
/// </summary>
internal sealed class WebPushSender(
    IHttpClientFactory clients, InstallationKey key, IOptions<PushOptions> options, ILogger<WebPushSender> log) : IPushSender
{
    public async Task<PushResult> SendAsync(PushAddress address, PushMessage message, CancellationToken cancellation)
    {
        if (PushTarget.Of(address, options.Value.AllowPrivate) is not { } target) return PushResult.Gone;
        var host = new Uri(target.Endpoint).Host;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Value.Timeout);
        try
        {
            // The library's own tries would hold the message for as long as a service asks for; the outbox has its own, and gives others
            // their turn.
            var service = new PushServiceClient(clients.CreateClient(nameof(Push))) { AutoRetryAfter = false };
            await service.RequestPushMessageDeliveryAsync(target, Of(message), await key.GetAsync(cancellation), limit.Token);
            return PushResult.Taken;
        }
        catch (PushServiceClientException answer)
        {
            return Result(answer.StatusCode, host);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("The push service {Host} cannot be reached: {Reason}", host, failure.Message);
            return PushResult.Unavailable;
        }
    }

    private static Lib.Net.Http.WebPush.PushMessage Of(PushMessage message) => new(new ByteArrayContent(message.Content.ToArray()))
    {
        TimeToLive = Math.Max(0, (int)message.Lives.TotalSeconds),
        Urgency = PushMessageUrgency.High,
        Topic = message.Topic,
    };

    private PushResult Result(HttpStatusCode status, string host)
    {
        if ((int)status is >= 200 and < 300) return PushResult.Taken;
        log.LogInformation("The push service {Host} answered {Status}.", host, (int)status);
        return status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500
            ? PushResult.Unavailable
            : PushResult.Gone;
    }
}
