using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching;

/// <summary>What it would mean to give a job to one technician.</summary>
/// <param name="Technician">Index in the problem.</param>
/// <param name="Exclusion">Why it cannot be; then there is no proposal.</param>
/// <param name="Proposal">The cheapest place in their route; then there is no exclusion.</param>
public sealed record Candidate(int Technician, Exclusion? Exclusion, Proposal? Proposal)
{
    /// <summary>The earliest start that breaks nothing, whatever it costs others; null when every place does.</summary>
    public int? Earliest { get; init; }
}

/// <summary>The cheapest place for a job in one technician's route, and what makes up its price.</summary>
/// <param name="Placement">Where and when; its cost is the sum of the terms.</param>
/// <param name="Travel">Seconds of travel more, the way there and on less the way saved.</param>
/// <param name="LateBy">Seconds after the job's own clock, 0 when it is kept.</param>
/// <param name="OwnClock">Price of missing it.</param>
/// <param name="OtherClocks">Price of what becomes late, or later, behind it.</param>
/// <param name="Announcement">Price of sending somebody else than announced.</param>
/// <param name="Fairness">Price of loading this technician more.</param>
public sealed record Proposal(
    Placement Placement, int Travel, int LateBy, long OwnClock, long OtherClocks, long Announcement, long Fairness)
{
    /// <summary>Seconds of travel from the stop before.</summary>
    public int Way { get; init; }

    /// <summary>Price of the machine's waiting until work begins.</summary>
    public long Waiting { get; init; }

    /// <summary>
    /// What makes this technician dearer than others: what would exclude them from other work, or that another is preferred.
    /// </summary>
    public ImmutableArray<Ground> Grounds { get; init; } = [];

    /// <summary>Jobs of the technician that begin later for it, in order of work.</summary>
    public ImmutableArray<int> Pushed { get; init; } = [];

    /// <summary>Who else comes, at the same moment, where it takes several; all prices are those of all of them.</summary>
    public ImmutableArray<Placement> Partners { get; init; } = [];

    /// <summary>Jobs nobody was told of that leave their place for it: to somebody else, to later, or to nobody.</summary>
    public ImmutableArray<int> Displaced { get; init; } = [];

    /// <summary>Whether it means to call out somebody who is off duty, which a dispatcher has to confirm.</summary>
    public bool NeedsConfirmation => Grounds.Any(ground => ground.Reason is OffDuty);
}

/// <summary>Nobody can keep the clock (R-SLA-6).</summary>
/// <param name="Technician">Who is the least late, whatever it costs others.</param>
/// <param name="LateBy">By so many seconds; more than 0.</param>
public sealed record Jeopardy(int Technician, int LateBy);
