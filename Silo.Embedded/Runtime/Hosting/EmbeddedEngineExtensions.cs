using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Reminders;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans.Hosting;

public static class EmbeddedEngineExtensions
{
    /// <summary>
    /// Hosts the program's grains in this process. Needs an <see cref="Storage.IGrainStorage"/> for persistent state and an
    /// <see cref="IReminderTable"/> for reminders; takes the registered <see cref="TimeProvider"/>, by default the system's.
    /// </summary>
    public static IHostApplicationBuilder UseEmbeddedEngine(this IHostApplicationBuilder builder, Action<EmbeddedEngineOptions>? configure = null)
    {
        var services = builder.Services;
        services.AddOptions<EmbeddedEngineOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddedEngineOptions>, EmbeddedEngineOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Engine>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<Engine>());
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<Engine>());
        services.AddSingleton<IGrainRuntime>(provider => provider.GetRequiredService<Engine>());
        services.AddSingleton<ITimerRegistry>(provider => provider.GetRequiredService<Engine>());
        services.AddSingleton<ReminderService>();
        services.AddSingleton<IReminderRegistry>(provider => provider.GetRequiredService<ReminderService>());
        services.AddHostedService<EngineHost>();
        return builder;
    }

    private sealed class EngineHost(Engine engine, ReminderService reminders, ILogger<EngineHost> logger) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            engine.Start();
            return reminders.StartAsync(cancellationToken);
        }

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            reminders.Stop();
            try
            {
                await engine.StopAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                logger.LogWarning("Some grains did not end within the shutdown timeout.");
            }
        }
    }
}
