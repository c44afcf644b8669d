namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The first answers to calls that carried an idempotency key, kept for 24 h.</summary>
public interface IFirstAnswers
{
    Task<FirstAnswer?> FindAsync(string caller, string key, CancellationToken cancellation);

    /// <summary>Keeps it, unless one is kept under this key already: the first one stays.</summary>
    Task KeepAsync(FirstAnswer answer, CancellationToken cancellation);

    /// <summary>Keeps none of those so far: whoever is erased may be named in any of them.</summary>
    Task ForgetAllAsync(CancellationToken cancellation);
}
