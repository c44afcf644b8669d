using Dispatch.Storage;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Hosting;

/// <summary>A bounded end at any time, also while the node is still starting.</summary>
internal static class Stopping
{
    public static IHostApplicationBuilder AddBoundedStop(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<NodeOptions>().BindConfiguration(NodeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<HostOptions>()
            .Configure<IOptions<NodeOptions>>((host, stop) => host.ShutdownTimeout = Within(stop.Value));
        builder.Services.AddHostedService<Drain>();
        // What fails at the start is thrown as well, and what is cancelled because the node is told to stop meanwhile is no failure.
        foreach (var host in (string[])["Microsoft.Extensions.Hosting.Internal.Host", "Orleans.Runtime.Silo"])
            builder.Logging.AddFilter(host, LogLevel.Critical);
        return builder;
    }

    /// <summary>
    /// Runs until the node is told to stop, and has stopped or used up its time. What is then still going on ends with the process.
    /// </summary>
    public static async Task RunBoundedAsync(this WebApplication app)
    {
        var told = app.Lifetime.ApplicationStopping;
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Dispatch.Silo.Hosting.Node");
        var within = Within(app.Services.GetRequiredService<IOptions<NodeOptions>>().Value);
        using var enough = new CancellationTokenSource();
        await using var registration = told.Register(() => enough.CancelAfter(2 * within));
        try
        {
            await app.StartAsync().WaitAsync(enough.Token);
            await app.WaitForShutdownAsync().WaitAsync(enough.Token);
        }
        catch (Exception ended) when (told.IsCancellationRequested)
        {
            if (app.Lifetime.ApplicationStarted.IsCancellationRequested)
                log.LogWarning("The node stops before all has ended by itself: {Reason}", ended.Message);
            else
                log.LogInformation("The node was told to stop while it started.");
            await EndAsync(() => app.StopAsync(), log, within);
        }
        catch (Exception wrong) when (wrong is not DatabaseUnusableException)
        {
            // What runs already is told, or it would take its end for a fault of its own and log it. Without its database nothing does.
            await EndAsync(() => app.StopAsync(), log, within);
            throw;
        }
        finally
        {
            await EndAsync(() => app.DisposeAsync().AsTask(), log, within);
        }
    }

    private static TimeSpan Within(NodeOptions options) => options.DrainWithin + options.StopWithin;

    private static async Task EndAsync(Func<Task> end, ILogger log, TimeSpan within)
    {
        try
        {
            await end().WaitAsync(within);
        }
        catch (Exception failure)
        {
            log.LogWarning("Something did not end by itself: {Reason}", failure.Message);
        }
    }
}
