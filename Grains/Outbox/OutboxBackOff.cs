namespace Dispatch.Grains.Outbox;

/// <summary>How long to wait after a failed try.</summary>
public static class OutboxBackOff
{
    /// <param name="tries">Failed tries so far, from 1.</param>
    public static TimeSpan After(int tries, OutboxOptions options)
    {
        var factor = Math.Pow(2, Math.Min(tries - 1, 30));
        return TimeSpan.FromTicks((long)Math.Min(options.FirstBackOff.Ticks * factor, options.LongestBackOff.Ticks));
    }
}
