using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Commands;
using Dispatch.Api.Geography;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Json;

namespace Dispatch.Api.WorkOrders;

/// <param name="Technician">Left out when a desk reports it for whoever has the order; who comes along reports only when they set off and came.</param>
public sealed record ProgressInput([property: IdText] string? Technician = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <inheritdoc cref="ProgressInput"/>
/// <param name="Confirm">Why they set off unprepared (<c>customer_not_contacted</c>, <c>materials_not_ready</c>, <c>crew_incomplete</c>, <c>parts_missing</c>).</param>
public sealed record DepartureInput(
    [property: IdText] string? Technician = null,
    [property: Prose(1000)] string? Confirm = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <inheritdoc cref="ProgressInput"/>
/// <param name="Position">Where the phone was.</param>
public sealed record ArrivalInput(
    [property: IdText] string? Technician = null, Coordinates? Position = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <inheritdoc cref="ProgressInput"/>
/// <param name="ArrivesAt">When the technician will be on site.</param>
public sealed record ArrivalEstimateInput(
    DateTimeOffset ArrivesAt,
    [property: Prose(1000)] string? Note = null,
    [property: IdText] string? Technician = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <inheritdoc cref="ProgressInput"/>
public sealed record PauseInput(
    PauseReason Reason,
    [property: Prose(1000)] string? Note = null,
    [property: IdText] string? Technician = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <inheritdoc cref="ProgressInput"/>
/// <param name="Result">Told to be Solved although the record leaves something open, it is Unsolved, and what is left is ordered in the same step (R-FSR-4).</param>
/// <param name="OperatingHours">Lifetime hours of the machine; left out, those of the signed record. Needed for maintenance without one.</param>
/// <param name="Position">Where the phone was; needed where the visit ends without service or signature (<c>NotCarriedOut</c>, <c>RefusedToSign</c>, R-FSR-4), with the reason as note and a photo in the record.</param>
/// <param name="Confirm">Why a service was done although it is too early (<c>too_early</c>, R-MNT-1): it is not paid then.</param>
/// <param name="Unprepared">Why the technician came unprepared, or alone to work for two; needed where nobody has told.</param>
public sealed record WorkCompletionInput(
    CompletionResult Result = CompletionResult.Solved,
    [property: Range(0d, 1_000_000d)] double? OperatingHours = null,
    [property: Prose(2000)] string? Note = null,
    [property: Prose(1000)] string? Unprepared = null,
    [property: Prose(1000)] string? Confirm = null,
    Coordinates? Position = null,
    [property: IdText] string? Technician = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Reason">Why the visit counts although it ended without service or signature.</param>
public sealed record VisitConfirmationInput([property: Prose(1000)] string Reason, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Note">What is done about it.</param>
public sealed record RatingCareInput([property: Prose(2000)] string Note, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Reason">How it is known that the technician was there.</param>
/// <param name="Booking">The number of the booking whose arrival is meant; left out, that of whoever has the order.</param>
public sealed record ArrivalConfirmationInput([property: Prose(1000)] string Reason, [property: Range(1, 10_000)] int? Booking = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);
