namespace Dispatch.Domain.Sla;

/// <summary>Which time counts.</summary>
public abstract class WorkingTime
{
    public static WorkingTime AroundTheClock { get; } = new Always();

    /// <summary>The first instant, UTC, at which so much time has counted since <paramref name="start"/>.</summary>
    /// <param name="worked">Not negative.</param>
    public abstract DateTimeOffset Add(DateTimeOffset start, TimeSpan worked);

    /// <summary>
    /// The time that counts in [<paramref name="from"/>, <paramref name="to"/>); zero when the end does not come after the beginning.
    /// </summary>
    public abstract TimeSpan Between(DateTimeOffset from, DateTimeOffset to);

    private sealed class Always : WorkingTime
    {
        public override DateTimeOffset Add(DateTimeOffset start, TimeSpan worked) => (start + worked).ToUniversalTime();

        public override TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => to > from ? to - from : TimeSpan.Zero;
    }
}
