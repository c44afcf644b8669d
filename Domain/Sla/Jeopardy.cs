namespace Dispatch.Domain.Sla;

/// <summary>A promise that will be broken if all goes as expected (R-SLA-6).</summary>
/// <param name="DueAt">The end of the promise, UTC.</param>
/// <param name="LateBy">Above zero.</param>
public sealed record Jeopardy(ClockKind Clock, DateTimeOffset DueAt, TimeSpan LateBy)
{
    /// <summary>Null when the promise will be kept, has been settled, or stands still.</summary>
    public static Jeopardy? Of(SlaClock clock, DateTimeOffset expectedAt) =>
        clock.IsOpen && clock.DueAt is { } dueAt && expectedAt > dueAt ? new(clock.Kind, dueAt, expectedAt - dueAt) : null;

    /// <summary>Who will be there first and by how much even they are late; null when there is nobody.</summary>
    public static Outlook<T>? Best<T>(SlaClock clock, IEnumerable<(T Candidate, DateTimeOffset ExpectedAt)> candidates) =>
        candidates.Select(c => new Outlook<T>(c.Candidate, c.ExpectedAt, Of(clock, c.ExpectedAt))).MinBy(o => o.ExpectedAt);
}

/// <param name="ExpectedAt">UTC.</param>
/// <param name="Jeopardy">Null when the promise will be kept.</param>
public sealed record Outlook<T>(T Candidate, DateTimeOffset ExpectedAt, Jeopardy? Jeopardy);
