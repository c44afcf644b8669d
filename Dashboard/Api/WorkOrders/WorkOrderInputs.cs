using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Commands;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.WorkOrders;

/// <summary>A proposal to one technician.</summary>
/// <param name="ExpiresAt">First instant at which it can no longer be accepted.</param>
/// <param name="Override">Offer it even to somebody who rejected it recently.</param>
/// <param name="PlannedFrom">Planned begin on site that acceptance books; both or neither.</param>
/// <param name="PlannedTo">Planned end on site, exclusive.</param>
/// <param name="Along">Orders that go along on one trip (R-TRIP-1); left out, what else there is to do at the machine; empty for none.</param>
/// <param name="Confirm">Why they go along although something speaks against it (<c>along_far</c>, <c>along_other_station</c>).</param>
public sealed record OfferInput(
    [property: IdText, Names("technician", MayBeLent = true)] string Technician,
    DateTimeOffset ExpiresAt,
    bool Override = false,
    DateTimeOffset? PlannedFrom = null,
    DateTimeOffset? PlannedTo = null,
    [property: Names("work-order")] string[]? Along = null,
    [property: Prose(1000)] string? Confirm = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Along">Orders that whoever has this one does on the same way.</param>
/// <param name="Technician">Left out when a desk says so for whoever has the order.</param>
/// <param name="Confirm">Why they go along although something speaks against it (<c>along_far</c>, <c>along_other_station</c>).</param>
public sealed record TakeAlongInput(
    [property: Names("work-order", MayBeLent = true)] string[] Along, [property: IdText] string? Technician = null, [property: Prose(1000)] string? Confirm = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Offer">Its number.</param>
public sealed record OfferWithdrawalInput([property: Range(1, 10_000)] int Offer, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Confirm">Why they take what a desk offered although other work of theirs lies in the same hours (<c>overlaps</c>).</param>
public sealed record AcceptanceInput(
    [property: IdText] string Technician, [property: Prose(1000)] string? Confirm = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

public sealed record OfferRejectionInput(
    [property: IdText] string Technician,
    RejectReason Reason,
    [property: Prose(1000)] string? Note = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <param name="PlannedFrom">Planned begin on site; both or neither.</param>
/// <param name="PlannedTo">Planned end on site, exclusive.</param>
/// <param name="Confirm">Why it is done although something speaks against it (<c>overlaps</c>, <c>parts_missing</c>, <c>skill_missing</c>, <c>other_territory</c>, <c>far_away</c>, <c>out_of_service</c>, <c>absent</c>, <c>off_shift</c>, <c>rejected_recently</c>, <c>week_hours</c>, <c>preceding_open</c>, <c>along_far</c>, <c>along_other_station</c>).</param>
/// <param name="Along">Orders that go along on one trip (R-TRIP-1); left out, what else there is to do at the machine; empty for none.</param>
public sealed record AssignmentInput(
    [property: IdText, Names("technician", MayBeLent = true)] string Technician,
    DateTimeOffset? PlannedFrom = null,
    DateTimeOffset? PlannedTo = null,
    [property: Prose(1000)] string? Confirm = null,
    [property: Names("work-order")] string[]? Along = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <inheritdoc cref="AssignmentInput"/>
/// <param name="Instead">The booking that the caller saw; if it is another by now, the call is refused with <c>booking_changed</c>. Left out, any is replaced.</param>
public sealed record ReassignmentInput(
    [property: IdText, Names("technician", MayBeLent = true)] string Technician,
    ReassignReason Reason,
    DateTimeOffset? PlannedFrom = null,
    DateTimeOffset? PlannedTo = null,
    [property: Prose(1000)] string? Note = null,
    BookingSeenInput? Instead = null,
    [property: Prose(1000)] string? Confirm = null,
    [property: Names("work-order")] string[]? Along = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Technician">Left out: nobody comes along any more.</param>
/// <param name="Confirm">Why it is done although something speaks against it.</param>
public sealed record SecondInput(
    [property: IdText, Names("technician", MayBeLent = true)] string? Technician = null, [property: Prose(1000)] string? Confirm = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Booking">The booking that the caller saw; if it is another by now, the call is refused with <c>booking_changed</c>.</param>
public sealed record UnassignmentInput(
    [property: Prose(1000)] string Reason, BookingSeenInput? Booking = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Instead">The booking that the caller saw; if it is another by now, or has other times, the call is refused with <c>booking_changed</c>.</param>
/// <param name="Confirm">Why it is done although they have other work in those hours (<c>overlaps</c>).</param>
public sealed record RescheduleInput(
    DateTimeOffset PlannedFrom,
    DateTimeOffset PlannedTo,
    [property: Prose(1000)] string Reason,
    BookingSeenInput? Instead = null,
    [property: Prose(1000)] string? Confirm = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Booking">Its number.</param>
/// <param name="PlannedTo">Exclusive.</param>
public sealed record BookingSeenInput([property: Range(1, 10_000)] int Booking, DateTimeOffset? PlannedFrom = null, DateTimeOffset? PlannedTo = null)
{
    internal BookingSeen Seen => new(Booking, PlannedFrom?.ToUniversalTime(), PlannedTo?.ToUniversalTime());
}

public sealed record LockInput(LockMode Lock, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);
