using System.Collections.Immutable;

namespace Dispatch.Domain.Requests;

/// <summary>What is asked for at intake, and that "not told" is an answer, which somebody gives on purpose (F-98).</summary>
public static class IntakeQuestions
{
    private static readonly ImmutableArray<IntakeItems> All =
        [IntakeItems.Name, IntakeItems.Phone, IntakeItems.Symptom, IntakeItems.Environment];

    /// <summary>Whether somebody is on the line who can be asked.</summary>
    public static bool AreAsked(RequestChannel channel) => channel is RequestChannel.Hotline or RequestChannel.Visit;

    /// <summary>What was neither told nor said not to be told; <see cref="IntakeItems.None"/> when nothing is open.</summary>
    /// <param name="told">What was told.</param>
    /// <param name="notTold">What was asked for and not told.</param>
    public static IntakeItems Open(RequestChannel channel, IntakeItems told, IntakeItems notTold)
    {
        if (!AreAsked(channel)) return IntakeItems.None;
        var answered = told | Whole(notTold);
        return All.Where(item => (answered & item) == 0).Aggregate(IntakeItems.None, (open, item) => open | item);
    }

    /// <summary>What was told and said not to be told: one of the two is wrong.</summary>
    public static IntakeItems Contradicted(IntakeItems told, IntakeItems notTold) => told & Whole(notTold);

    /// <summary>Each item by itself.</summary>
    public static ImmutableArray<IntakeItems> Each(IntakeItems items) =>
        [.. Enum.GetValues<IntakeItems>().Where(item => item != IntakeItems.None && (items & item) != 0)];

    private static IntakeItems Whole(IntakeItems items) =>
        (items & IntakeItems.Contact) == 0 ? items : items | IntakeItems.Name | IntakeItems.Phone;
}
