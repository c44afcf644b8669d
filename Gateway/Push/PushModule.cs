using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Gateway.Push;

internal static class PushModule
{
    /// <summary>Waking phones, from the section <c>Push</c>; a fault in it stops the start.</summary>
    public static void AddPush(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PushOptions>().BindConfiguration(PushOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpClient(nameof(Push), http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddSingleton<InstallationKey>();
        builder.Services.AddSingleton<IPushSender, WebPushSender>();
    }
}
