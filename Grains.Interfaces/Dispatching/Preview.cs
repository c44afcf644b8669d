using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Dispatching;

/// <summary>Who could do a job.</summary>
/// <param name="At">The moment for which it holds, UTC.</param>
/// <param name="Candidates">Those who can, the best choice first, then those who cannot.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
[GenerateSerializer, Immutable]
public sealed record Preview(DateTimeOffset At, ImmutableArray<PreviewCandidate> Candidates, LeastLate? LeastLate);

/// <summary>A technician, as seen for one job.</summary>
/// <param name="ArrivesAt">UTC; null when they cannot do it.</param>
/// <param name="LateBy">After the clock; zero when it is kept; null when they cannot do it or no clock runs.</param>
/// <param name="Travel">What they would travel more; null when they cannot do it.</param>
/// <param name="JobsBefore">Jobs that they do first.</param>
/// <param name="PositionAge">How old the position is that this counts from; zero at a site they are known to be at.</param>
/// <param name="Exclusion">Why not, a stable name: <c>OffShift</c>, <c>MissingSkill</c>; null when they can.</param>
/// <param name="Sentence">The same for people.</param>
[GenerateSerializer, Immutable]
public sealed record PreviewCandidate(
    string Technician,
    DateTimeOffset? ArrivesAt,
    TimeSpan? LateBy,
    TimeSpan? Travel,
    int JobsBefore,
    TimeSpan PositionAge,
    string? Exclusion,
    string? Sentence);

/// <summary>Nobody arrives in time; who is the least late (R-SLA-6).</summary>
/// <param name="By">More than zero.</param>
[GenerateSerializer, Immutable]
public sealed record LeastLate(string Technician, TimeSpan By);
