namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The answers given under idempotency keys, kept for 24 h.</summary>
public interface IIdempotentAnswers
{
    Task<IdempotentAnswer?> FindAsync(string caller, string key, CancellationToken cancellation);
}
