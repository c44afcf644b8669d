using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Dispatching;

namespace Dispatch.Dashboard.Dispatching;

/// <summary>Who could do a job (R-SLA-6).</summary>
/// <param name="At">The moment for which it holds.</param>
/// <param name="Candidates">Those who can, the best choice first, then those who cannot.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
public sealed record PreviewModel(DateTimeOffset At, ImmutableArray<CandidateModel> Candidates, LeastLateModel? LeastLate)
{
    public static PreviewModel Of(Preview preview) => new(
        preview.At,
        [.. preview.Candidates.Select(CandidateModel.Of)],
        preview.LeastLate is { } late ? new LeastLateModel(late.Technician, late.By.TotalMinutes) : null);
}

/// <param name="ArrivesAt">Null when they cannot do it.</param>
/// <param name="LateByMinutes">0 when the clock is kept; null when they cannot do it or no clock runs.</param>
/// <param name="TravelMinutes">What they would travel more.</param>
/// <param name="JobsBefore">Jobs that they do first.</param>
/// <param name="PositionAgeMinutes">How old the position is that this counts from.</param>
/// <param name="Exclusion">Why not, a stable name; null when they can.</param>
/// <param name="Reason">The same for people.</param>
public sealed record CandidateModel(
    string Technician,
    DateTimeOffset? ArrivesAt,
    double? LateByMinutes,
    double? TravelMinutes,
    int JobsBefore,
    double PositionAgeMinutes,
    string? Exclusion,
    string? Reason)
{
    public static CandidateModel Of(PreviewCandidate candidate) => new(
        candidate.Technician,
        candidate.ArrivesAt,
        candidate.LateBy?.TotalMinutes,
        candidate.Travel?.TotalMinutes,
        candidate.JobsBefore,
        candidate.PositionAge.TotalMinutes,
        candidate.Exclusion,
        candidate.Sentence);
}

/// <param name="LateByMinutes">More than 0.</param>
public sealed record LeastLateModel(string Technician, double LateByMinutes);
