using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Outgoing.Push;

internal static class PushModule
{
    /// <summary>A push service's answer is looked at, not read; more than this is a fault of the service.</summary>
    private const int MostAnswerBytes = 64 * 1024;

    /// <summary>Waking phones, from the section <c>Push</c>; a fault in it stops the start.</summary>
    public static void AddPush(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PushOptions>().BindConfiguration(PushOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpClient(
            nameof(Push), http => (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, MostAnswerBytes))
            .AddHttpMessageHandler(services => new WholeOrigin(services.GetRequiredService<InstallationKey>()))
            .ConfigurePrimaryHttpMessageHandler(services => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = Connecting(services.GetRequiredService<IOptions<PushOptions>>().Value),
            });
        builder.Services.AddSingleton<InstallationKey>();
        builder.Services.AddSingleton<IPushSender, WebPushSender>();
    }

    private static Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? Connecting(PushOptions options) =>
        options.AllowPrivate ? null : (context, cancellation) => PublicOnly.ConnectAsync(context, options.InnerHosts, cancellation);
}
