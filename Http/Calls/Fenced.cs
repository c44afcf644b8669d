using Orleans.Storage;

namespace Dispatch.Http.Calls;

/// <summary>A grain whose append lost against another activation is loaded anew by the next call: so one such loss is repeated unseen, a second one is an outage.</summary>
public static class Fenced
{
    /// <param name="state">What the call needs, so that it captures nothing.</param>
    public static async Task<T> CallAsync<TState, T>(TState state, Func<TState, Task<T>> call)
    {
        try
        {
            return await call(state);
        }
        catch (InconsistentStateException)
        {
            return await call(state);
        }
    }

    public static Task<T> CallAsync<T>(Func<Task<T>> call) => CallAsync(call, static call => call());
}
