using System.Collections.Immutable;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Dispatching;

/// <summary>Whose day is to be repaired.</summary>
/// <param name="Station">The territory; all that was promised in it may move, unless a technician is named.</param>
/// <param name="Technician">One of its technicians; only their day is repaired.</param>
/// <param name="Gone">They cannot go on (ill, the van broken): all that is not begun on site goes to others.</param>
/// <param name="FreeAt">What they are at takes until then.</param>
public sealed record RepairInput([property: IdText, Names("station")] string Station, [property: IdText, Names("technician")] string? Technician = null, bool Gone = false, DateTimeOffset? FreeAt = null) : IChecksItself
{
    internal RepairQuestion Question => new(Station, Technician, Gone, FreeAt?.ToUniversalTime());

    public InputProblem? Check() => Technician is null && (Gone || FreeAt is not null)
        ? new(InputCodes.MissingField, "$.technician", "Say who is gone, or free later.")
        : null;
}

/// <inheritdoc cref="RepairInput"/>
/// <param name="Moves">Those that are taken, as they were proposed.</param>
/// <param name="Rest">Do those that still hold, when others do not; left out, nothing is done then.</param>
/// <param name="Gone">They cannot go on: what is moved goes to others, they are out of service afterwards and let go of the rest (R-CREW-1).</param>
/// <param name="Note">Of somebody who is gone, why: <c>ill</c>.</param>
/// <param name="Confirm">Why it is done although something speaks against it (<c>overlaps</c>, <c>parts_missing</c>, <c>far_away</c>).</param>
public sealed record RepairTakenInput(
    [property: IdText, Names("station")] string Station,
    ImmutableArray<RepairMoveInput> Moves,
    [property: IdText, Names("technician")] string? Technician = null,
    bool Gone = false,
    DateTimeOffset? FreeAt = null,
    bool Rest = false,
    ReassignReason Reason = ReassignReason.Delayed,
    [property: Prose(1000)] string? Note = null,
    [property: Prose(1000)] string? Confirm = null) : IChecksItself
{
    private const int Most = 500;

    internal RepairQuestion Question => new(Station, Technician, Gone, FreeAt?.ToUniversalTime());

    internal RepairTaking Taking => new(Question, [.. Moves.Select(move => move.Step)], Rest, Reason, Note, Confirm);

    public InputProblem? Check() => Moves.IsDefault || Moves.Length > Most || (Moves.IsEmpty && !Gone)
        ? new(InputCodes.OutOfRange, "$.moves", $"Give 1 to {Most} moves; none only where somebody is gone.")
        : Moves.Select(move => move.WorkOrder).Distinct().Count() < Moves.Length ? new(InputCodes.OutOfRange, "$.moves", "Move each order once.") : null;
}

/// <param name="Technician">Who has it then.</param>
/// <param name="PlannedFrom">Begin on site.</param>
/// <param name="PlannedTo">End on site, exclusive.</param>
/// <param name="Instead">The booking that it was proposed from; left out where nobody had the order.</param>
public sealed record RepairMoveInput(
    [property: Text(128), Names("work-order")] string WorkOrder, [property: IdText, Names("technician", MayBeLent = true)] string Technician, DateTimeOffset PlannedFrom, DateTimeOffset PlannedTo, BookingSeenInput? Instead = null)
{
    internal RepairStep Step => new(WorkOrder, Instead?.Seen, Technician, PlannedFrom.ToUniversalTime(), PlannedTo.ToUniversalTime());
}
