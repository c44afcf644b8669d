using System.Collections.Concurrent;

namespace Dispatch.Http.Idempotency;

/// <summary>The keys of the calls that this node is answering: one call at a time for each.</summary>
internal sealed class KeysUnderWay
{
    private readonly ConcurrentDictionary<(string Caller, string Key), TaskCompletionSource> underWay = new();

    /// <summary>Waits until no other call has the key.</summary>
    /// <returns>To be disposed when the call is answered.</returns>
    public async Task<IDisposable> EnterAsync((string Caller, string Key) key, CancellationToken cancellation)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (!underWay.TryAdd(key, mine))
        {
            if (underWay.TryGetValue(key, out var other)) await other.Task.WaitAsync(cancellation);
        }

        return new Place(this, key, mine);
    }

    private sealed class Place(KeysUnderWay keys, (string Caller, string Key) key, TaskCompletionSource mine) : IDisposable
    {
        public void Dispose()
        {
            if (keys.underWay.TryRemove(new(key, mine))) mine.SetResult();
        }
    }
}
