namespace Dispatch.Domain.Sla;

/// <summary>A deadline that must stand for a clock.</summary>
/// <param name="Key">Unique in its stream; begins with <c>clock:</c> or <c>escalation:</c>.</param>
/// <param name="DueAt">UTC.</param>
public readonly record struct ClockDeadline(string Key, DateTimeOffset DueAt)
{
    private const string WarnSuffix = ":warn";
    private const string DueSuffix = ":due";

    // A store may keep instants less finely than a promise tells them.
    private static readonly TimeSpan Fineness = TimeSpan.FromMilliseconds(1);

    /// <summary>Whether a deadline of this instant may have rung by now, as finely as a store keeps it.</summary>
    internal static bool HasCome(DateTimeOffset dueAt, DateTimeOffset now) => dueAt - now < Fineness;

    /// <summary>Whether a deadline's key is one of a clock, to be given to <see cref="ClockDecider.Reach"/>.</summary>
    public static bool IsKey(string key) =>
        key.StartsWith("clock:", StringComparison.Ordinal) || key.StartsWith("escalation:", StringComparison.Ordinal);

    internal static string WarnKey(ClockKind kind) => $"clock:{Name(kind)}{WarnSuffix}";

    internal static string DueKey(ClockKind kind) => $"clock:{Name(kind)}{DueSuffix}";

    internal static string EscalationKey(ClockKind kind) => $"escalation:{Name(kind)}";

    internal static IEnumerable<ClockDeadline> Of(SlaClock clock)
    {
        if (!clock.IsOpen) yield break;
        if (clock is { Outcome: ClockOutcome.Open, Pause: null, DueAt: { } dueAt })
        {
            if (!clock.Warned && clock.WarnAt < dueAt) yield return new(WarnKey(clock.Kind), clock.WarnAt.Value);
            yield return new(DueKey(clock.Kind), dueAt);
        }

        if (clock.Pause is null && clock.Escalation?.NextAt is { } nextAt) yield return new(EscalationKey(clock.Kind), nextAt);
    }

    private static string Name(ClockKind kind) => kind switch
    {
        ClockKind.Respond => "respond",
        ClockKind.Contact => "contact",
        ClockKind.Arrange => "arrange",
        ClockKind.Supervise => "supervise",
        ClockKind.Dispatch => "dispatch",
        ClockKind.Arrive => "arrive",
        ClockKind.Resolve => "resolve",
        ClockKind.CallBack => "call-back",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
