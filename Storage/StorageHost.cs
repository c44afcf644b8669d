using Dispatch.Storage.Databases;
using Dispatch.Storage.Evidence;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage;

/// <summary>
/// Opens the database and brings its tables up to date before any other hosted service starts; closes it after all have stopped, or as soon
/// as the time for that is up.
/// </summary>
internal sealed class StorageHost(Database database, GroupWriter writer, RecordedFrom from, ILogger<StorageHost> logger)
    : IHostedLifecycleService
{
    private CancellationTokenRegistration timeIsUp;
    private bool closed;

    /// <exception cref="DatabaseUnusableException">The database cannot be opened.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.OpenAsync(cancellationToken);
        }
        catch (Exception wrong) when (database.Advice(wrong) is { } advice)
        {
            throw new DatabaseUnusableException(advice, wrong);
        }

        from.NotBefore(await RootTable.EndAsync(database, cancellationToken));
        writer.Start();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        timeIsUp = cancellationToken.UnsafeRegister(static host => ((StorageHost)host!).Close(), this);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await timeIsUp.DisposeAsync();
        await Task.Run(Close, CancellationToken.None);
    }

    private void Close()
    {
        if (Interlocked.Exchange(ref closed, true)) return;
        writer.Dispose();
        logger.LogInformation("The journal is closed after {Commits} commits.", writer.Commits);
    }
}
