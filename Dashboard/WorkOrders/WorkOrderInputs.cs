using System.ComponentModel.DataAnnotations;
using Dispatch.Dashboard.Jobs;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Json;

namespace Dispatch.Dashboard.WorkOrders;

/// <summary>A proposal to one technician.</summary>
/// <param name="ExpiresAt">First instant at which it can no longer be accepted.</param>
/// <param name="Override">Offer it even to somebody who rejected it recently.</param>
public sealed record OfferInput(
    [property: IdText] string Technician,
    DateTimeOffset ExpiresAt,
    bool Override = false,
    DateTimeOffset? At = null,
    CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);

/// <param name="Offer">Its number.</param>
public sealed record OfferWithdrawalInput([property: Range(1, 10_000)] int Offer, DateTimeOffset? At = null, CommandOrigin From = CommandOrigin.Console)
    : JobInput(At, From);

public sealed record AcceptanceInput([property: IdText] string Technician, DateTimeOffset? At = null, CommandOrigin From = CommandOrigin.Console)
    : JobInput(At, From);

public sealed record OfferRejectionInput(
    [property: IdText] string Technician,
    RejectReason Reason,
    [property: Prose(1000)] string? Note = null,
    DateTimeOffset? At = null,
    CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);

/// <param name="PlannedFrom">Planned begin on site; both or neither.</param>
/// <param name="PlannedTo">Planned end on site, exclusive.</param>
public sealed record AssignmentInput(
    [property: IdText] string Technician,
    DateTimeOffset? PlannedFrom = null,
    DateTimeOffset? PlannedTo = null,
    DateTimeOffset? At = null,
    CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);

/// <inheritdoc cref="AssignmentInput"/>
public sealed record ReassignmentInput(
    [property: IdText] string Technician,
    ReassignReason Reason,
    DateTimeOffset? PlannedFrom = null,
    DateTimeOffset? PlannedTo = null,
    [property: Prose(1000)] string? Note = null,
    DateTimeOffset? At = null,
    CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);

public sealed record RescheduleInput(
    DateTimeOffset PlannedFrom,
    DateTimeOffset PlannedTo,
    [property: Prose(1000)] string Reason,
    DateTimeOffset? At = null,
    CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);

public sealed record LockInput(LockMode Lock, DateTimeOffset? At = null, CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);
