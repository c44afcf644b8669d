using System.Collections.Immutable;

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
    string TravelProvider);

/// <summary>A technician, as seen for one job.</summary>
/// <param name="ArrivesAt">UTC; null when they cannot do it.</param>
/// <param name="LateBy">After the clock; zero when it is kept; null when they cannot do it or no clock runs.</param>
/// <param name="Travel">What they would travel more; null when they cannot do it.</param>
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
    ExclusionReason? Exclusion);

/// <summary>The cost of giving a job to one technician, in seconds of travel (see <see cref="PlanWeights"/>).</summary>
/// <param name="OwnClock">For missing the job's own clock.</param>
/// <param name="OtherClocks">For what becomes late, or later, behind it.</param>
/// <param name="Announcement">For sending somebody else than announced.</param>
/// <param name="Fairness">For loading this technician more.</param>
[GenerateSerializer, Immutable]
public sealed record Price(long Total, long OwnClock, long OtherClocks, long Announcement, long Fairness);

/// <summary>Nobody arrives in time; who is the least late (R-SLA-6).</summary>
/// <param name="By">More than zero.</param>
[GenerateSerializer, Immutable]
public sealed record LeastLate(string Technician, TimeSpan By);
