using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Dashboard.Dispatching;

/// <summary>Why a decision is as it is (R-SLA-6).</summary>
/// <param name="Candidates">Those who can, the best choice first, then those who cannot.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
/// <param name="Ahead">Accepted orders that this one goes ahead of, because its clock could not be met otherwise.</param>
/// <param name="Gaps">Areas that the choice leaves with too few free technicians.</param>
/// <param name="DueBy">Until when somebody has to arrive; null when no clock runs.</param>
/// <param name="TravelProvider">Who told the travel times: <c>great-circle</c> for estimates.</param>
public sealed record ExplanationModel(
    ImmutableArray<CandidateModel> Candidates,
    LeastLateModel? LeastLate,
    ImmutableArray<string> Ahead,
    ImmutableArray<GapModel> Gaps,
    DateTimeOffset? DueBy,
    string TravelProvider)
{
    internal static ExplanationModel Of(Explanation explanation, Speaker speaker) => new(
        [.. explanation.Candidates.Select(candidate => CandidateModel.Of(candidate, speaker))],
        explanation.LeastLate is { } late ? new(late.Technician, late.By.TotalMinutes, speaker.Sentences.LeastLate(late)) : null,
        explanation.Ahead,
        [.. explanation.Gaps.Select(gap => new GapModel(gap.Area, gap.Free, gap.Minimum, gap.MoveUp, gap.Travel?.TotalMinutes, speaker.Sentences.Gap(gap)))],
        explanation.DueBy,
        explanation.TravelProvider);
}

/// <param name="ArrivesAt">Null when they cannot do it.</param>
/// <param name="LateByMinutes">0 when the clock is kept; null when they cannot do it or no clock runs.</param>
/// <param name="TravelMinutes">What they would travel more.</param>
/// <param name="JobsBefore">Jobs that they do first.</param>
/// <param name="PositionAgeMinutes">How old the position is that this counts from.</param>
/// <param name="Price">What makes up the price, in seconds of travel; null when they cannot do it.</param>
/// <param name="Exclusion">Why not, a stable name; null when they can.</param>
/// <param name="Reason">The same for people, or how they would do.</param>
public sealed record CandidateModel(
    string Technician,
    DateTimeOffset? ArrivesAt,
    double? LateByMinutes,
    double? TravelMinutes,
    int JobsBefore,
    double PositionAgeMinutes,
    Price? Price,
    string? Exclusion,
    string Reason)
{
    internal static CandidateModel Of(Considered candidate, Speaker speaker) => new(
        candidate.Technician,
        candidate.ArrivesAt,
        candidate.LateBy?.TotalMinutes,
        candidate.Travel?.TotalMinutes,
        candidate.JobsBefore,
        candidate.PositionAge.TotalMinutes,
        candidate.Price,
        candidate.Exclusion?.Code,
        candidate.Exclusion is { } reason ? speaker.Sentences.Exclusion(reason) : speaker.Sentences.Arrival(candidate, speaker.Zone));
}

/// <param name="LateByMinutes">More than 0.</param>
/// <param name="Sentence">For people.</param>
public sealed record LeastLateModel(string Technician, double LateByMinutes, string Sentence);

/// <param name="Free">Free technicians within reach.</param>
/// <param name="MoveUp">Who could be sent there; null when nobody.</param>
/// <param name="Sentence">For people.</param>
public sealed record GapModel(string Area, int Free, int Minimum, string? MoveUp, double? TravelMinutes, string Sentence);
