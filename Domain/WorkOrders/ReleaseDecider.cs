using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>
/// What becomes of an order whose technician cannot do it any more (R-CREW-1). A release is never refused: it has happened.
/// </summary>
internal static class ReleaseDecider
{
    private const string Released = "released";

    public static Rejection? Release(OrderStory story, ReleaseTechnician command)
    {
        if (story.State.IsOver) return null;
        Withdraw(story, command);
        SecondDecider.Release(story, command);
        var (order, release) = (story.State, command.Release);
        if (order.Booking is not { } booking || booking.Technician != release.Technician) return null;
        var isUnderWay = order.IsOnSite || order.Status == EnRoute;
        if (!release.Takes(order.File!.Station, booking.From, booking.To, isUnderWay, command.At)) return null;
        var at = command.At < order.ProgressAt ? order.ProgressAt.Value : command.At;
        if (order.IsOnSite) Mark(story, command, at);
        else Free(story, command, at);
        return null;
    }

    private static void Withdraw(OrderStory story, ReleaseTechnician command)
    {
        var (order, release) = (story.State, command.Release);
        foreach (var offer in order.Offers)
            if (offer.State == OfferState.Pending && offer.Technician == release.Technician
                && release.Takes(order.File!.Station, offer.From, offer.To, false, command.At))
                story.Add(new OfferWithdrawn(offer.Number, command.Source, command.At));
    }

    private static void Mark(OrderStory story, ReleaseTechnician command, DateTimeOffset at)
    {
        var (order, release) = (story.State, command.Release);
        if (order.LetGo is { OnSite: true } known && (known.Reason, known.Note) == (release.Reason, release.Note)) return;
        story.Add(new WorkLeft(order.Booking!.Number, release.Technician, release.Reason, release.Note, command.Source, at));
    }

    /// <summary>A pause that is nobody's, as that of the weather, goes on without them; any other ends.</summary>
    private static void Free(OrderStory story, ReleaseTechnician command, DateTimeOffset at)
    {
        var (order, release) = (story.State, command.Release);
        if (order.Status == Paused && !story.Rules.StoppingPauses.Contains(order.PauseReason!.Value))
            story.Add(new WorkResumed(command.Source, at));
        story.Add(new BookingReleased(order.Booking!.Number, release.Technician, release.Reason, release.Note, command.Source, at));
        story.Reopen(ClockKind.Arrange, at);
        if (order.Booking.DepartedAt is not null) story.Reopen(ClockKind.Dispatch, at);
        story.End(Released, at, ClockKind.Supervise);
    }
}
