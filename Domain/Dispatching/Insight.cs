using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>Why a job goes where it goes: everybody who was considered.</summary>
/// <param name="Candidates">Those who can, cheapest first, then those who cannot.</param>
/// <param name="Jeopardy">Null when somebody can keep the clock, when there is none, or when nobody can do the job at all.</param>
public sealed record Insight(ImmutableArray<Candidate> Candidates, Jeopardy? Jeopardy)
{
    /// <summary>The choice of the objective; null when nobody can do the job.</summary>
    public Offer? Choice => Candidates is [{ Offer: { } offer }, ..] ? offer : null;
}
