using Dispatch.Domain.Deciding;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>
/// Who comes along where an order takes two (R-CREW-1): a booking of their own beside the first one's, which decides acceptance, times and
/// the work. When they set off and came they report themselves.
/// </summary>
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
        if (Objections.Left(command.Candidate) is { } left) return left;
        var against = Objections.ToGiving(order, command.Candidate, command.At, story.Rules)
            .RemoveAll(one => one.Code is Objections.PartsMissing or Objections.PrecedingOpen);
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        story.Add(new SecondBooked(booking.Number, technician, command.Source, command.At));
        if (!against.IsEmpty)
            story.Add(new AssignmentConfirmed(
                technician, [.. against.Select(one => one.Code)], command.Confirm!, command.Source, command.At));
        return null;
    }

    /// <summary>
    /// Never refused: it has happened. Nobody else takes their place once the work was begun on site, unless a desk names somebody.
    /// </summary>
    public static void Release(OrderStory story, ReleaseTechnician command)
    {
        var (order, release) = (story.State, command.Release);
        if (order is not { Second: { } second, Booking: { } booking } || second.Technician != release.Technician) return;
        if (!release.Takes(order.File!.Station, booking.From, booking.To, order.IsOnSite || order.Status == EnRoute, command.At)) return;
        story.Add(new SecondEnded(booking.Number, second.Technician, release.Reason, command.Source, command.At) { Note = release.Note });
    }

    /// <summary>They come and go on their own; what is done on site the first one reports.</summary>
    public static Rejection? Report(OrderStory story, ProgressCommand command) => command switch
    {
        Depart depart => Go(story, story.State.Second!, depart),
        Arrive arrive => Come(story, story.State.Second!, arrive),
        _ => new("not_your_job",
            $"The order is {story.State.Booking!.Technician}'s: who comes along reports when they set off and when they came."),
    };

    /// <summary>They are at another job, or on the way there.</summary>
    public static void Leave(OrderStory story, GoElsewhere command)
    {
        if (story.State is { IsOver: false, Second: { } second, Booking: { } booking } && second.Technician == command.Technician
            && (second.ArrivedAt ?? second.DepartedAt) <= command.At)
            story.Add(new SecondWentElsewhere(booking.Number, command.Technician, command.To, command.Source, command.At));
    }

    private static Rejection? Go(OrderStory story, Booking second, Depart command)
    {
        if (second.DepartedAt == command.At) return null;
        if ((Over(story.State, command) ?? There(second, command.At)) is { } refused) return refused;
        story.Add(new SecondDeparted(story.State.Booking!.Number, second.Technician, command.Source, command.At));
        return null;
    }

    private static Rejection? Come(OrderStory story, Booking second, Arrive command)
    {
        if (second.ArrivedAt == command.At) return null;
        if ((Over(story.State, command) ?? There(second, null)) is { } refused) return refused;
        if (command.At < second.DepartedAt)
            return new("out_of_order", $"{second.Technician} set off at {second.DepartedAt:u}, and cannot have been there before.");
        story.Add(new SecondArrived(story.State.Booking!.Number, second.Technician, command.Position, command.Source, command.At));
        return null;
    }

    /// <summary>What happened before the work was done may be told after.</summary>
    private static Rejection? Over(WorkOrderState order, ProgressCommand command) =>
        order.Completion?.At >= command.At ? null : Refuse.Unless(order, o => !o.IsOver);

    /// <param name="departed">When they say that they set off, which may be told after the arrival; null for another arrival.</param>
    private static Rejection? There(Booking second, DateTimeOffset? departed) =>
        second.ArrivedAt is not { } arrived || (second.DepartedAt is null && departed <= arrived)
            ? null
            : new("already_on_site", $"{second.Technician} is on site since {arrived:u}.");

    public static void Succeed(OrderStory story, SucceedTechnician command)
    {
        if (story.State is not { IsOver: false, Second: { } second, Booking: { } booking } || second.Technician != command.From) return;
        if (booking.Technician == command.To)
            story.Add(new SecondEnded(booking.Number, second.Technician, ReleaseReason.Left, command.Source, command.At));
        else story.Add(new SecondBooked(booking.Number, command.To, command.Source, command.At));
    }
}
