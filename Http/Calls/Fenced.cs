using Orleans.Storage;

namespace Dispatch.Http.Calls;

/// <summary>
/// Calls of grains that are repeated unseen, as commands that are repeated change nothing: once where the append lost against another
/// activation, which the next call loads anew, and for a while where the grain's silo went away, until another one has the grain.
/// What fails longer is an outage.
/// </summary>
public static class Fenced
{
    /// <summary>A silo that is killed is noticed within this time.</summary>
    private static readonly TimeSpan RepeatedFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

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
        catch (Exception gone) when (Unreachable.Is(gone))
        {
            return await Repeat(state, call);
        }
    }

    public static Task<T> CallAsync<T>(Func<Task<T>> call) => CallAsync(call, static call => call());

    private static async Task<T> Repeat<TState, T>(TState state, Func<TState, Task<T>> call)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await Task.Delay(Pause, TimeProvider.System);
            try
            {
                return await call(state);
            }
            catch (Exception again) when ((again is InconsistentStateException || Unreachable.Is(
                again)) && TimeProvider.System.GetElapsedTime(began) < RepeatedFor)
            {
            }
        }
    }
}
