using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Journal;

/// <summary>Writes what is no append: through the group writer where the database has one writer for all, else beside it.</summary>
internal sealed class SideWriter(Database database, GroupWriter writer)
{
    /// <param name="cancellation">Ends the wait; what the writer has taken is written all the same.</param>
    public Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) =>
        database.HasManyWriters ? database.WriteAsync(work, cancellation) : writer.RunAsync(work).WaitAsync(cancellation);
}
