using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Http.Idempotency;

/// <summary>
/// One call with an idempotency key: asks, as soon as its body is known, whether it was answered before. Others with the same key at this
/// node wait until it is disposed.
/// </summary>
internal sealed class KeyedCall(string caller, IFirstAnswers answers, KeysUnderWay underWay, CancellationToken cancellation) : IDisposable
{
    private IDisposable? place;

    /// <summary>Null as long as the body was not read.</summary>
    public IdempotencyKey? Key { get; private set; }

    public string Caller => caller;

    /// <exception cref="AnsweredBefore">It was answered before, or its key belongs to another call.</exception>
    public async Task RecogniseAsync(IdempotencyKey key)
    {
        if (Key is not null) return;
        Key = key;
        place = await underWay.EnterAsync((caller, key.Key), cancellation);
        if (await answers.FindAsync(caller, key.Key, cancellation) is { } first) throw new AnsweredBefore(first);
    }

    public void Dispose() => place?.Dispose();
}
