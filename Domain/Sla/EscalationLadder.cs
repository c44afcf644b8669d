using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>Who is told how long after a warning or breach; acknowledgement stops it.</summary>
/// <param name="Steps">Of each stage in rising order of <see cref="EscalationStep.After"/>.</param>
/// <param name="RepeatEvery">1 min to 7 days; after the last step of a breach, its role is told again and again.</param>
/// <param name="Repeats">How often at most, 0..1000.</param>
public sealed record EscalationLadder(ImmutableArray<EscalationStep> Steps, TimeSpan RepeatEvery, int Repeats)
{
    /// <summary>
    /// The technician is warned; a breach goes to the dispatcher at once, to the station manager after 30 min, to the head after 1 h, then
    /// every hour (assumption).
    /// </summary>
    public static EscalationLadder Default { get; } = new(
        [
            new(EscalationStage.Warning, EscalationRole.Technician, TimeSpan.Zero),
            new(EscalationStage.Breach, EscalationRole.Dispatcher, TimeSpan.Zero),
            new(EscalationStage.Breach, EscalationRole.StationManager, TimeSpan.FromMinutes(30)),
            new(EscalationStage.Breach, EscalationRole.Head, TimeSpan.FromHours(1)),
        ],
        TimeSpan.FromHours(1),
        8);

    /// <summary>Work that nobody carries out goes to the leaders at once (R-SLA-3).</summary>
    public static EscalationLadder Supervision { get; } = Default with
    {
        Steps =
        [
            new(EscalationStage.Warning, EscalationRole.Dispatcher, TimeSpan.Zero),
            new(EscalationStage.Breach, EscalationRole.StationManager, TimeSpan.Zero),
            new(EscalationStage.Breach, EscalationRole.Head, TimeSpan.FromHours(1)),
        ],
    };

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static ImmutableArray<string> Problems(EscalationLadder ladder) =>
    [
        .. Enum.GetValues<EscalationStage>().Where(stage => !InOrder(ladder.Of(stage)))
            .Select(stage => $"{stage}: steps come after 0 to 30 days, in rising order of After."),
        .. ladder.RepeatEvery >= TimeSpan.FromMinutes(1) && ladder.RepeatEvery <= TimeSpan.FromDays(7)
            ? Array.Empty<string>()
            : [$"RepeatEvery is 1 min to 7 days, not {ladder.RepeatEvery}."],
        .. ladder.Repeats is >= 0 and <= 1_000 ? Array.Empty<string>() : [$"Repeats is 0..1000, not {ladder.Repeats}."],
    ];

    private static bool InOrder(ImmutableArray<EscalationStep> steps) =>
        steps.All(s => s.After >= TimeSpan.Zero && s.After <= TimeSpan.FromDays(30))
            && steps.Zip(steps.Skip(1)).All(pair => pair.First.After <= pair.Second.After);

    /// <summary>When the first step of a stage is due; null when it has none.</summary>
    internal DateTimeOffset? FirstAt(EscalationStage stage, DateTimeOffset now) =>
        Of(stage) is [var first, ..] ? now + first.After : null;

    /// <summary>The step that follows <paramref name="raised"/> earlier ones; null when the ladder has ended.</summary>
    internal (EscalationRole Role, DateTimeOffset? NextAt)? Next(EscalationStage stage, int raised, DateTimeOffset now)
    {
        var steps = Of(stage);
        if (raised < steps.Length - 1) return (steps[raised].Role, now + (steps[raised + 1].After - steps[raised].After));
        var repeats = stage == EscalationStage.Breach ? Repeats : 0;
        if (steps.IsEmpty || raised >= steps.Length + repeats) return null;
        return (steps[^1].Role, raised + 1 < steps.Length + repeats ? now + RepeatEvery : null);
    }

    private ImmutableArray<EscalationStep> Of(EscalationStage stage) => [.. Steps.Where(s => s.Stage == stage)];
}

/// <param name="After">Since the warning or breach was noticed.</param>
public sealed record EscalationStep(EscalationStage Stage, EscalationRole Role, TimeSpan After);
