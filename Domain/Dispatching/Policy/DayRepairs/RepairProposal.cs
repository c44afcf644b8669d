using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>What could be promised instead; nothing is changed before somebody takes it, whole or in parts.</summary>
/// <param name="At">The moment for which it holds, UTC.</param>
/// <param name="Moves">What was promised and would be promised otherwise, by the new time; what nobody gets at the end.</param>
/// <param name="Before">What the day comes to if nothing is done.</param>
/// <param name="After">What it comes to with all moves.</param>
[GenerateSerializer, Immutable]
public sealed record RepairProposal(DateTimeOffset At, ImmutableArray<RepairMove> Moves, RepairCost Before, RepairCost After);

/// <summary>An order that would be done by somebody else, or at another time.</summary>
/// <param name="Seen">The booking that it was proposed from; null where nobody has the order.</param>
/// <param name="From">Who has it; null when nobody has.</param>
/// <param name="PromisedAt">Begin on site as promised, UTC; null when no time was.</param>
/// <param name="StandsAt">When it would begin if nothing is done, UTC; null when nobody would come.</param>
/// <param name="To">Who would have it; null when nobody can take it.</param>
/// <param name="StartsAt">Proposed begin on site, UTC; null when nobody can take it.</param>
/// <param name="EndsAt">Proposed end on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record RepairMove(
    string Order, BookingSeen? Seen, string? From, DateTimeOffset? PromisedAt, DateTimeOffset? StandsAt, string? To,
    DateTimeOffset? StartsAt, DateTimeOffset? EndsAt)
{
    /// <summary>Until when somebody has to arrive, UTC; null when no clock runs.</summary>
    [Id(0)] public DateTimeOffset? DueBy { get; init; }

    /// <summary>After the promised begin; negative when earlier; null without a promised time or without anybody.</summary>
    [Id(1)] public TimeSpan? Later { get; init; }

    /// <summary>How long after their shift they would end it; zero when within.</summary>
    [Id(2)] public TimeSpan Overtime { get; init; }

    /// <summary>Driven more for it than as things stand; negative when fewer.</summary>
    [Id(3)] public double Kilometres { get; init; }

    /// <summary>Other moves of the proposal without which this one does not hold: they make room for it.</summary>
    [Id(4)] public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Whether its clock is missed with the move.</summary>
    public bool IsBreach => DueBy is not null && (StartsAt is null || StartsAt > DueBy);
}

/// <summary>What a territory's day comes to.</summary>
/// <param name="Breaches">Clocks missed, those of work that nobody gets among them.</param>
/// <param name="Lateness">After those clocks, summed over what somebody gets.</param>
/// <param name="Unassigned">Orders that nobody gets.</param>
/// <param name="Overtime">Of all technicians, summed.</param>
/// <param name="Travel">Of all technicians, summed.</param>
/// <param name="Kilometres">The same ways.</param>
/// <param name="Price">All of it in seconds of travel, as the engine weighs it (see <see cref="PlanWeights"/>).</param>
[GenerateSerializer, Immutable]
public sealed record RepairCost(
    int Breaches, TimeSpan Lateness, int Unassigned, TimeSpan Overtime, TimeSpan Travel, double Kilometres, long Price);
