namespace Dispatch.Domain.Deciding;

/// <summary>What a desk tells long after it happened needs a reason, and is marked (F-93).</summary>
public static class Backdating
{
    /// <summary>Assumption: what happened yesterday evening is told in the morning.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromHours(12);

    /// <param name="at">When it happened as the desk says, UTC.</param>
    /// <param name="now">Our clock, UTC.</param>
    /// <param name="after">Longer ago than this it needs a reason.</param>
    public static bool Is(Source source, DateTimeOffset at, DateTimeOffset now, TimeSpan after) =>
        source == Source.Console && at < now - after;

    /// <summary>Refused: <c>backdated</c>.</summary>
    /// <inheritdoc cref="Is"/>
    /// <param name="reason">Why it is told only now; null or blank when nobody said.</param>
    public static Rejection? Problem(Source source, DateTimeOffset at, DateTimeOffset now, TimeSpan after, string? reason) =>
        Is(source, at, now, after) && string.IsNullOrWhiteSpace(reason)
            ? new("backdated", $"{at:u} is more than {after.TotalHours:0.#} h ago: say in backdated why it is told only now.")
            : null;
}
