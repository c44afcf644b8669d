using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Notices;

/// <summary>
/// What has to be told to the customer and to the technical department once work is arranged, or arranged otherwise (R-SLA-3). One for each
/// assignment and each change of it; a command that is repeated makes none.
/// </summary>
/// <param name="Number">Counted from 1 within the order.</param>
/// <param name="Technician">Who comes; of <see cref="NoticeAbout.NobodyComes"/> who was to.</param>
/// <param name="From">Planned begin on site, UTC; null when not planned yet.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
/// <param name="AgreedAt">The time agreed with the customer, UTC; null when none was.</param>
/// <param name="At">When it was arranged so, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record AssignmentNotice(
    int Number, NoticeAbout About, TechnicianId Technician, DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset? AgreedAt,
    DateTimeOffset At)
{
    /// <summary>What an event makes to be told; null where it changes nothing of what was.</summary>
    /// <param name="order">As it was before.</param>
    public static AssignmentNotice? Of(WorkOrderState order, TimedEvent happened)
    {
        var last = order.Notices.IsEmpty ? null : order.Notices[^1];
        return happened switch
        {
            WorkOrderAssigned assigned => Told(Since(last, assigned.Technician), assigned.Technician, assigned.From, assigned.To),
            WorkOrderRescheduled moved when order.Booking is { } booking =>
                Told(Since(last, booking.Technician), booking.Technician, moved.From, moved.To),
            CustomerContacted { AgreedAt: { } agreed } when order.Booking is { } booking && agreed != order.Preparation.AgreedAt =>
                Told(Since(last, booking.Technician), booking.Technician, booking.From, booking.To, agreed),
            BookingWithdrawn or BookingReleased or WorkOrderCancelled when order.Booking is { } booking =>
                Told(NoticeAbout.NobodyComes, booking.Technician, null, null),
            _ => null,
        };

        AssignmentNotice? Told(
            NoticeAbout about, TechnicianId technician, DateTimeOffset? from, DateTimeOffset? to, DateTimeOffset? agreed = null)
        {
            var told = new AssignmentNotice(
                order.Notices.Length + 1, about, technician, from, to, agreed ?? order.Preparation.AgreedAt, happened.At);
            return told.SaysAsMuchAs(last) ? null : told;
        }
    }

    private static NoticeAbout Since(AssignmentNotice? last, TechnicianId technician) => last switch
    {
        null or { About: NoticeAbout.NobodyComes } => NoticeAbout.Assigned,
        _ => last.Technician == technician ? NoticeAbout.TimeChanged : NoticeAbout.Replaced,
    };

    private bool SaysAsMuchAs(AssignmentNotice? last) =>
        last is not null && (last.About == NoticeAbout.NobodyComes) == (About == NoticeAbout.NobodyComes)
        && (last.Technician, last.From, last.To, last.AgreedAt) == (Technician, From, To, AgreedAt);
}
