namespace Dispatch.Storage.Journal;

/// <summary>Before which nothing is recorded any more: a day whose root is signed takes no event, though the clock be put back.</summary>
internal sealed class RecordedFrom
{
    private long ticks = DateTimeOffset.UnixEpoch.UtcTicks;

    /// <summary>Moves forward only.</summary>
    public void NotBefore(DateTimeOffset at)
    {
        for (var seen = Volatile.Read(ref ticks); seen < at.UtcTicks;)
        {
            var before = Interlocked.CompareExchange(ref ticks, at.UtcTicks, seen);
            if (before == seen) return;
            seen = before;
        }
    }

    public DateTimeOffset Of(DateTimeOffset now)
    {
        var least = Volatile.Read(ref ticks);
        return now.UtcTicks < least ? new DateTimeOffset(least, TimeSpan.Zero) : now;
    }
}
