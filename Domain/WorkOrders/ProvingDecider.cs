using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Whether an arrival is proven: what speaks against it leaves its promise open until somebody confirms it (R-SLA-5).</summary>
internal static class ProvingDecider
{
    /// <summary>The promise is kept, late, or left unproven.</summary>
    public static void Come(OrderStory story, Arrive command)
    {
        ImmutableArray<ArrivalDoubt> doubts = [.. Doubts(story.State, command, story.Rules).Union(command.Doubts)];
        if (doubts.IsEmpty)
        {
            story.Stop(ClockKind.Arrive, command.At);
            return;
        }

        story.Add(new ArrivalDoubted(doubts, command.Source, command.At));
        story.Doubt(ClockKind.Arrive, command.At);
    }

    public static Rejection? Confirm(OrderStory story, ConfirmArrival command)
    {
        var (doubted, booking) = (story.State.Doubted, story.State.Booking);
        if (command.With is { } with && (doubted is null || booking?.Trip?.Id != with.Trip || doubted.Booking != booking.Number))
            return null;
        if (doubted is null) return new("nothing_to_confirm", "No arrival of this order waits to be confirmed.");
        if (doubted.ConfirmedFor is not null) return null;
        if (Refuse.Unless(story.State, o => o.Status != WorkOrderStatus.Cancelled) is { } refused) return refused;
        if (doubted.Booking > 0 && doubted.Booking != (command.Booking ?? booking?.Number))
            return new("arrival_of_another",
                $"The arrival of {doubted.ArrivedAt:u} is that of booking {doubted.Booking}, which ended: name that booking, if it is the "
                    + "one to be confirmed.");
        if (Refuse.WithoutReason(command.Reason) is { } wrong) return wrong;
        if (command.Eyes?.Refusal is { } alone) return alone;
        story.Add(new ArrivalConfirmed(doubted.ArrivedAt, command.Reason, command.Source, command.At) { With = command.With?.Order });
        story.Stop(ClockKind.Arrive, doubted.ArrivedAt);
        return null;
    }

    private static ImmutableArray<ArrivalDoubt> Doubts(WorkOrderState order, Arrive command, WorkOrderRules rules)
    {
        var (machine, site) = (Seen(command, rules), order.File!.Site);
        return
        [
            .. command.At < order.BookedAt ? [ArrivalDoubt.BeforeBooking] : ImmutableArray<ArrivalDoubt>.Empty,
            .. IsFar(command.Position, site) && (machine is null || IsFar(command.Position, machine))
                ? [ArrivalDoubt.FarFromSite]
                : ImmutableArray<ArrivalDoubt>.Empty,
            .. IsFar(machine, command.Position ?? site) ? [ArrivalDoubt.MachineElsewhere] : ImmutableArray<ArrivalDoubt>.Empty,
        ];

        bool IsFar(GeoPoint? one, GeoPoint? other) =>
            one is { } from && other is { } to && GreatCircle.Kilometres(from, to) > rules.FarFromSiteKilometres;
    }

    /// <summary>A position is of use for so long before and after.</summary>
    private static GeoPoint? Seen(Arrive command, WorkOrderRules rules) =>
        command.Machine is { } seen && (seen.At - command.At).Duration() <= rules.MachinePositionHolds ? seen.Position : null;
}
