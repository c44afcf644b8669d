using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Journal;

/// <summary>Something that waits for the writer.</summary>
internal abstract class Pending
{
    /// <summary>Tells the caller that the group is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <summary>A message of the outbox that is done.</summary>
internal sealed class PendingAcknowledgement(MessageReceipt message) : Pending
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MessageReceipt Message => message;

    public Task Task => done.Task;

    public override void Complete() => done.TrySetResult();

    public override void Fail(Exception failure) => done.TrySetException(failure);
}

/// <summary>Any other work on the writer's connection; only SQLite, which has one writer for all, needs it.</summary>
internal abstract class PendingWork : Pending
{
    public abstract void Run(Session session);
}

internal sealed class PendingWork<T>(Func<Session, Task<T>> work) : PendingWork
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Task => done.Task;

    public override void Run(Session session) => result = work(session).GetAwaiter().GetResult();

    public override void Complete() => done.TrySetResult(result!);

    public override void Fail(Exception failure) => done.TrySetException(failure);
}
