using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage;

/// <summary>Opens the database and brings its tables up to date before any other hosted service starts; closes it after all have stopped.</summary>
internal sealed class StorageHost(Database database, GroupWriter writer, ILogger<StorageHost> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        writer.Start();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await Task.Run(writer.Dispose, cancellationToken);
        logger.LogInformation("The journal is closed after {Commits} commits.", writer.Commits);
    }
}
