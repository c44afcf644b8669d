using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Journal;

/// <summary>
/// The writer's connection: one transaction after another, used by one thread. After an exception it is rolled back or disposed.
/// </summary>
internal interface IGroupTransaction : IDisposable
{
    /// <summary>For statements that do not come in bulk.</summary>
    Session Session { get; }

    void Begin();

    /// <summary>
    /// Sets <see cref="PendingAppend.Status"/> of the appends whose message or key was there before, and <see cref="PendingAppend.Before"/>
    /// of those with events that have none yet and whose stream stands at the expected head.
    /// </summary>
    void LookUp(IReadOnlyList<PendingAppend> appends);

    /// <summary>
    /// Moves the heads of these streams, each at most once in the list, in stream order; those that stand elsewhere become fenced.
    /// </summary>
    void MoveHeads(IReadOnlyList<PendingAppend> appends);

    /// <summary>
    /// The cells of a statement; its rows are written at the latest by <see cref="Flush"/>, statements in the order of their first use.
    /// </summary>
    ICells Rows(BulkStatement statement);

    void Flush();

    void Commit();

    /// <summary>Leaves the connection ready for the next transaction.</summary>
    void Rollback();

    /// <summary>One line that says by which settings a commit is durable, as the connection itself reports them.</summary>
    string Durability();
}
