using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Migrations;

namespace Dispatch.Storage.Databases;

/// <summary>One of the two databases. Whatever goes wrong in one is told as <see cref="JournalUnavailableException"/>.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>The words in which this database's tables are described; see the migrations.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>By which the tables are brought up to date.</summary>
    public required IReadOnlyList<Migration> Steps { get; init; }

    /// <summary>Brings the tables up to date and makes ready for writing.</summary>
    public abstract Task OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// What was acknowledged and is not in the database any more, in one sentence; null when all is there, as far as is known outside it.
    /// </summary>
    public virtual Task<string?> LossAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>Nobody has written it yet; whoever reads it would make it.</summary>
    public virtual bool IsAbsent => false;

    /// <summary>From now on it is opened whatever is lost of it.</summary>
    public virtual void TakeAsItIs()
    {
    }

    /// <summary>What is wrong with it below the tables, a sentence each.</summary>
    public virtual Task<ImmutableArray<string>> DamageAsync(CancellationToken cancellation) => Task.FromResult<ImmutableArray<string>>([]);

    /// <summary>A read met pages that are none since the start; reads elsewhere may go on.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>What it cannot keep outside itself, in one sentence; null when all is well.</summary>
    public virtual string? Unguarded => null;

    /// <summary>The connection that the group commit writes through; used by one thread.</summary>
    public abstract IGroupTransaction OpenGroupTransaction();

    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await ReadOnceAsync(read, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && Classify(
            failure) is not (Failure.Poison or Failure.Conflict))
        {
            IsDamaged |= MeansDamage(failure);
            throw new JournalUnavailableException($"The database cannot be read: {failure.Message}", inner: failure);
        }
    }

    public Task<ImmutableArray<T>> QueryAsync<T>(
        string sql, Func<Row, T> read, CancellationToken cancellation, params object?[] arguments) =>
        ReadAsync(session => session.QueryAsync(sql, read, cancellation, arguments), cancellation);

    /// <summary>False when all writes must go through the one writer.</summary>
    public abstract bool HasManyWriters { get; }

    /// <summary>Does work in a transaction of its own; only where there are many writers.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await WriteOnceAsync(work, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && Classify(
            failure) is not (Failure.Poison or Failure.Conflict))
        {
            throw new JournalUnavailableException($"The database cannot be written: {failure.Message}", inner: failure);
        }
    }

    /// <summary>What an exception of this database means for the transaction that met it.</summary>
    public abstract Failure Classify(Exception failure);

    /// <summary>
    /// What a person has to change, in one line, where the database could not be opened; null where it is a fault of the program.
    /// </summary>
    public virtual string? Advice(Exception wrong) => wrong is NewerDatabaseException ? wrong.Message : null;

    public abstract ValueTask DisposeAsync();

    protected virtual bool MeansDamage(Exception failure) => false;

    protected abstract Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation);

    protected abstract Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation);
}
