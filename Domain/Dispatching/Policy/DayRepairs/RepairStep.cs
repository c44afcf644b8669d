using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>A move that somebody takes.</summary>
/// <param name="Seen">The booking that it was proposed from; null where nobody had the order.</param>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record RepairStep(string Order, BookingSeen? Seen, string Technician, DateTimeOffset From, DateTimeOffset To);

/// <summary>Whether a move still holds.</summary>
/// <param name="Had">Who has the order now; null when nobody has.</param>
/// <param name="Against">Why it does not; null when it does.</param>
[GenerateSerializer, Immutable]
public sealed record RepairVerdict(string Order, string? Had, Rejection? Against);
