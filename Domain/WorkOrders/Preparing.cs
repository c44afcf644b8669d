using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>
/// Whether what is needed before a visit was done: to set off without it takes a reason; who has come without it owes one (R-MNT-3,
/// R-PART-1).
/// </summary>
internal static class Preparing
{
    public static Rejection? SetOff(OrderStory story, Depart command)
    {
        var (unprepared, parts) = Lacking(story, command);
        if (Objections.Unless(command.Confirm, [.. unprepared, .. Objections.Parts(parts)]) is { } objection) return objection;
        Note(story, unprepared, parts, command.Confirm, command);
        return null;
    }

    /// <summary>Nothing that happened at the machine is refused: it is marked.</summary>
    public static void Come(OrderStory story, Arrive command)
    {
        if (story.State.Booking!.DepartedAt is not null) return;
        var (unprepared, parts) = Lacking(story, command);
        Note(story, unprepared, parts, null, command);
    }

    public static Rejection? Explain(OrderStory story, CompleteWork command)
    {
        var (owes, isAlone) = (story.State.OwesReason, story.State.WorkedAlone);
        if (!owes && !isAlone) return null;
        if (string.IsNullOrWhiteSpace(command.Unprepared))
            return isAlone
                ? new(Objections.CrewIncomplete,
                    $"The work takes two, and "
                        + $"{story.State.Second?.Technician.Value ?? "nobody"} came along: report their arrival, say why with unprepared, "
                        + "or say that it takes one (R-CREW-1).")
                : new("unprepared_reason_missing", "The technician came unprepared: say why with unprepared (R-MNT-3).");
        var reason = command.Unprepared.Trim();
        if (owes) story.Add(new UnpreparedExplained(reason, command.Source, command.At));
        if (isAlone && story.State.WorkedAlone)
            story.Add(new WentUnprepared(
                [.. story.State.Unprepared?.What ?? [], Objections.CrewIncomplete], reason, command.Source, command.At));
        return null;
    }

    private static (ImmutableArray<Rejection> Unprepared, ImmutableArray<string> Parts) Lacking(OrderStory story, ProgressCommand command)
    {
        var order = story.State;
        return (Objections.Unprepared(order, story.Rules), [
            .. Objections.Lacking(order, command.OnBoard).Except(order.MissingParts?.What ?? [])]);
    }

    private static void Note(
        OrderStory story, ImmutableArray<Rejection> unprepared, ImmutableArray<string> parts, string? reason, ProgressCommand command)
    {
        if (!unprepared.IsEmpty) story.Add(new WentUnprepared([.. unprepared.Select(one => one.Code)], reason, command.Source, command.At));
        if (!parts.IsEmpty)
            story.Add(new PartsWereMissing([.. story.State.MissingParts?.What ?? [], .. parts], reason, command.Source, command.At));
    }
}
