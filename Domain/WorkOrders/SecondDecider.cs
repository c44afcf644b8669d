using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Who comes along where an order takes two (R-CREW-1): a booking of their own beside the first one's, which decides acceptance, times and reports.</summary>
internal static class SecondDecider
{
    public static Rejection? Book(OrderStory story, BookSecond command)
    {
        var order = story.State;
        if (order.Second?.Technician == command.Technician) return null;
        if (order.IsOver || order.Booking is not { } booking) return Refuse.Unless(order, o => o.Booking is not null && !o.IsOver);
        if (command.Booking is { } meant && meant != booking.Number) return null;
        if (command.Technician is not { } technician)
        {
            story.Add(new SecondEnded(booking.Number, order.Second!.Technician, null, command.Source, command.At));
            return null;
        }

        if (order.Requirements.Crew < 2) return new("crew_of_one", "The order takes one technician: say first that it takes two.");
        if (technician == booking.Technician) return new("same_technician", $"{technician} has the order: name somebody else.");
        var against = Objections.ToGiving(order, command.Candidate, command.At, story.Rules).RemoveAll(one => one.Code == Objections.PartsMissing);
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        story.Add(new SecondBooked(booking.Number, technician, command.Source, command.At));
        if (!against.IsEmpty) story.Add(new AssignmentConfirmed(technician, [.. against.Select(one => one.Code)], command.Confirm!, command.Source, command.At));
        return null;
    }

    /// <summary>Never refused: it has happened. Nobody else takes their place once the work was begun on site, unless a desk names somebody.</summary>
    public static void Release(OrderStory story, ReleaseTechnician command)
    {
        var (order, release) = (story.State, command.Release);
        if (order is not { Second: { } second, Booking: { } booking } || second.Technician != release.Technician) return;
        if (!release.Takes(order.File!.Station, booking.From, booking.To, order.IsOnSite || order.Status == WorkOrderStatus.EnRoute, command.At)) return;
        story.Add(new SecondEnded(booking.Number, second.Technician, release.Reason, command.Source, command.At));
    }

    public static void Succeed(OrderStory story, SucceedTechnician command)
    {
        if (story.State is not { IsOver: false, Second: { } second, Booking: { } booking } || second.Technician != command.From) return;
        if (booking.Technician == command.To) story.Add(new SecondEnded(booking.Number, second.Technician, ReleaseReason.Left, command.Source, command.At));
        else story.Add(new SecondBooked(booking.Number, command.To, command.Source, command.At));
    }
}
