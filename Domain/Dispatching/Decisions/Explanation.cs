using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>Why a decision is as it is, in numbers from which sentences are made in any language.</summary>
/// <param name="Candidates">Those who can do the job, the cheapest first, then those who cannot; no more than the options allow.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
/// <param name="Ahead">Accepted work that an emergency goes ahead of, by order.</param>
/// <param name="Gaps">Areas that the choice leaves below their minimum.</param>
/// <param name="DueBy">Until when somebody has to arrive, UTC; null when no clock runs.</param>
/// <param name="TravelProvider">Who said how long the trips take.</param>
[GenerateSerializer, Immutable]
public sealed record Explanation(
    ImmutableArray<Considered> Candidates,
    LeastLate? LeastLate,
    ImmutableArray<string> Ahead,
    ImmutableArray<CoverageGap> Gaps,
    DateTimeOffset? DueBy,
    string TravelProvider)
{
    /// <summary>What is one trip with it (R-TRIP-1), in order of work.</summary>
    [Id(0)] public ImmutableArray<GoesAlong> Along { get; init; } = [];

    /// <summary>How long what goes along takes with the ways between, beside the work itself.</summary>
    [Id(2)] public TimeSpan AlongTakes { get; init; }

    /// <summary>Other work at the machine that stays behind.</summary>
    [Id(1)] public ImmutableArray<GoesAlong> Behind { get; init; } = [];

    /// <summary>Whom the engine sends; null when nobody can without being called out.</summary>
    [JsonIgnore]
    public Considered? Choice => Candidates is [{ ArrivesAt: not null, NeedsConfirmation: false } first, ..] ? first : null;

    /// <summary>The first who is on shift: whom a neighbour lends; null when nobody is.</summary>
    [JsonIgnore]
    public Considered? OnShift =>
        Candidates.FirstOrDefault(one => one is { ArrivesAt: not null, Exclusion: null, NeedsConfirmation: false, ShiftAt: null });
}

/// <summary>Work that could be done on the same trip (R-TRIP-1).</summary>
/// <param name="Service">The line of the machine's plan, <c>600h</c>; null for other work.</param>
/// <param name="Reason">A code, why it is not: <c>customer_not_contacted</c>, <c>materials_not_ready</c>, <c>skill_missing</c>, ...; null
/// when it is.</param>
[GenerateSerializer, Immutable]
public sealed record GoesAlong(string Order, string Machine, WorkOrderType Type, string? Service, string? Reason = null);

/// <summary>A technician, as seen for one job.</summary>
/// <param name="ArrivesAt">UTC; null when they cannot do it.</param>
/// <param name="LateBy">After the clock; zero when it is kept; null when they cannot do it or no clock runs.</param>
/// <param name="Travel">What they would travel more, the way there and on less the way saved; null when they cannot do it.</param>
/// <param name="JobsBefore">Jobs that they do first.</param>
/// <param name="PositionAge">How old the position is that this counts from; zero at a site they are known to be at.</param>
/// <param name="Price">What makes up the price; null when they cannot do it.</param>
/// <param name="Exclusion">Why not; null when they can.</param>
[GenerateSerializer, Immutable]
public sealed record Considered(
    string Technician,
    DateTimeOffset? ArrivesAt,
    TimeSpan? LateBy,
    TimeSpan? Travel,
    int JobsBefore,
    TimeSpan PositionAge,
    Price? Price,
    ExclusionReason? Exclusion)
{
    /// <summary>The way to the job from where they are before; null when they cannot do it.</summary>
    [Id(0)] public TimeSpan? Way { get; init; }

    /// <summary>What would exclude them from other work and only has a price for this one (R-SEV-2).</summary>
    [Id(1)] public ImmutableArray<NamedPrice> Prices { get; init; } = [];

    /// <summary>Work that nobody was told of and that is done later, or by somebody else, for it.</summary>
    [Id(2)] public ImmutableArray<Displaced> GivesWay { get; init; } = [];

    /// <summary>
    /// Of somebody who cannot do it: what it would be if everything but skills and locks had a price; null when even then they cannot.
    /// </summary>
    [Id(3)] public LeastBad? Anyway { get; init; }

    /// <summary>When the planned shift begins in which they would do it, UTC; null when they are on shift, or called out.</summary>
    [Id(4)] public DateTimeOffset? ShiftAt { get; init; }

    /// <summary>Who comes along, where it takes two; null where it takes one.</summary>
    [Id(5)] public string? With { get; init; }

    /// <summary>When the shift begins in which the work goes on, UTC; null when it is done in one.</summary>
    [Id(6)] public DateTimeOffset? GoesOnAt { get; init; }

    /// <summary>Whether sending them means calling them out off duty, which a dispatcher confirms.</summary>
    [JsonIgnore]
    public bool NeedsConfirmation => Prices.Any(price => price.Reason.Code == ExclusionReason.OffShift.Code);
}

/// <param name="Cost">In seconds of travel.</param>
[GenerateSerializer, Immutable]
public sealed record NamedPrice(ExclusionReason Reason, long Cost);

/// <summary>Work that gives way.</summary>
/// <param name="From">When it would have begun, UTC; null when it was not planned.</param>
[GenerateSerializer, Immutable]
public sealed record Displaced(string Order, WorkOrderType Type, DateTimeOffset? From);

/// <summary>The least bad of what somebody could do who cannot do it as things are (R-SLA-6).</summary>
/// <param name="ArrivesAt">At those prices, UTC; null where only the next shift is left.</param>
/// <param name="LateBy">After the clock; zero when it is kept; null when no clock runs.</param>
/// <param name="NextShiftAt">When they would arrive in their next shift, UTC; null when nobody knows.</param>
[GenerateSerializer, Immutable]
public sealed record LeastBad(DateTimeOffset? ArrivesAt, TimeSpan? LateBy, ImmutableArray<NamedPrice> Prices, DateTimeOffset? NextShiftAt);

/// <summary>The cost of giving a job to one technician, in seconds of travel (see <see cref="PlanWeights"/>).</summary>
/// <param name="OwnClock">For missing the job's own clock.</param>
/// <param name="OtherClocks">For what becomes late, or later, behind it.</param>
/// <param name="Announcement">For sending somebody else than announced.</param>
/// <param name="Fairness">For loading this technician more.</param>
[GenerateSerializer, Immutable]
public sealed record Price(long Total, long OwnClock, long OtherClocks, long Announcement, long Fairness)
{
    /// <summary>For the machine's waiting, inside the promise too.</summary>
    [Id(0)] public long Waiting { get; init; }

    /// <summary>For what would exclude this technician from other work.</summary>
    [Id(1)] public long Grounds { get; init; }
}

/// <summary>Nobody arrives in time; who is the least late (R-SLA-6).</summary>
/// <param name="By">More than zero.</param>
[GenerateSerializer, Immutable]
public sealed record LeastLate(string Technician, TimeSpan By);
