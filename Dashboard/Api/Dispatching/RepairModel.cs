using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;

namespace Dispatch.Api.Dispatching;

/// <summary>How a day could go on. Promises nothing; moves are taken by <c>/api/dispatch/repair/apply</c>.</summary>
/// <param name="At">The moment for which it holds.</param>
/// <param name="Moves">What was promised and would be promised otherwise; what nobody gets at the end.</param>
/// <param name="Before">What the territory's day comes to if nothing is done.</param>
/// <param name="After">What it comes to with all moves.</param>
public sealed record RepairModel(DateTimeOffset At, ImmutableArray<RepairMoveModel> Moves, RepairCostModel Before, RepairCostModel After)
{
    internal static RepairModel Of(RepairProposal proposal) =>
        new(proposal.At, [.. proposal.Moves.Select(RepairMoveModel.Of)], RepairCostModel.Of(proposal.Before), RepairCostModel.Of(proposal.After));
}

/// <param name="From">Who has it; null when nobody has.</param>
/// <param name="PromisedAt">Begin on site as promised.</param>
/// <param name="StandsAt">When it would begin if nothing is done; null when nobody would come.</param>
/// <param name="To">Who would have it; null when nobody can take it.</param>
/// <param name="PlannedFrom">Proposed begin on site.</param>
/// <param name="PlannedTo">Proposed end on site, exclusive.</param>
/// <param name="Instead">The booking that it is proposed from, to be given back; null where nobody has the order.</param>
/// <param name="DueBy">Until when somebody has to arrive; null when no clock runs.</param>
/// <param name="LaterMinutes">After the promised begin; negative when earlier.</param>
/// <param name="Breach">Whether its clock is missed.</param>
/// <param name="OvertimeMinutes">After the end of the shift.</param>
/// <param name="Kilometres">Driven more for it than as things stand; negative when fewer.</param>
public sealed record RepairMoveModel(
    string WorkOrder,
    string? From,
    DateTimeOffset? PromisedAt,
    DateTimeOffset? StandsAt,
    string? To,
    DateTimeOffset? PlannedFrom,
    DateTimeOffset? PlannedTo,
    RepairBookingModel? Instead,
    DateTimeOffset? DueBy,
    double? LaterMinutes,
    bool Breach,
    double OvertimeMinutes,
    double Kilometres)
{
    /// <summary>Other moves without which this one does not hold.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    internal static RepairMoveModel Of(RepairMove move) => new(
        move.Order,
        move.From,
        move.PromisedAt,
        move.StandsAt,
        move.To,
        move.StartsAt,
        move.EndsAt,
        move.Seen is { } seen ? new(seen.Number, seen.From, seen.To) : null,
        move.DueBy,
        move.Later?.TotalMinutes,
        move.IsBreach,
        move.Overtime.TotalMinutes,
        Math.Round(move.Kilometres, 1))
    {
        Needs = move.Needs,
    };
}

/// <param name="Booking">Its number.</param>
/// <param name="PlannedTo">Exclusive.</param>
public sealed record RepairBookingModel(int Booking, DateTimeOffset? PlannedFrom, DateTimeOffset? PlannedTo);

/// <summary>What a territory's day comes to.</summary>
/// <param name="Breaches">Clocks missed, those of work that nobody gets among them.</param>
/// <param name="LatenessMinutes">After those clocks, summed.</param>
/// <param name="Unassigned">Orders that nobody gets.</param>
/// <param name="Price">All of it in seconds of travel, as the engine weighs it.</param>
public sealed record RepairCostModel(int Breaches, double LatenessMinutes, int Unassigned, double OvertimeMinutes, double TravelMinutes, double Kilometres, long Price)
{
    internal static RepairCostModel Of(RepairCost cost) => new(
        cost.Breaches, cost.Lateness.TotalMinutes, cost.Unassigned, cost.Overtime.TotalMinutes, cost.Travel.TotalMinutes, Math.Round(cost.Kilometres, 1), cost.Price);
}

/// <param name="Done">Orders that were moved.</param>
/// <param name="Refused">Moves that no longer held.</param>
public sealed record RepairTakenModel(ImmutableArray<string> Done, ImmutableArray<RepairRefusedModel> Refused);

/// <param name="Code">Why: <c>booking_changed</c>, <c>no_longer_fits</c>, <c>not_on_duty</c>, <c>order_gone</c>, <c>order_under_way</c>, or what the order itself refuses with.</param>
public sealed record RepairRefusedModel(string WorkOrder, string Code, string Detail);
