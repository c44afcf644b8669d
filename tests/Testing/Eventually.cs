using System.Diagnostics;

namespace Dispatch.Testing;

/// <summary>Waiting for a condition instead of for time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Asks again and again until the condition holds; fails with <paramref name="otherwise"/> after <paramref name="within"/> of real
    /// time.
    /// </summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan within, string otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > within)
                throw new TimeoutException($"{otherwise} within {within.TotalSeconds} s.");
            await Task.Delay(Poll, TimeProvider.System);
        }
    }

    /// <summary>
    /// Asks again and again until the condition holds; fails with <paramref name="otherwise"/> after ten seconds of real time.
    /// </summary>
    public static Task TrueAsync(Func<bool> condition, string otherwise) =>
        TrueAsync(() => Task.FromResult(condition()), TimeSpan.FromSeconds(10), otherwise);
}
