using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>Why a job goes where it goes: everybody who was considered.</summary>
/// <param name="Candidates">Those who can, cheapest first, those who would have to be called out behind them, then those who
/// cannot.</param>
/// <param name="Jeopardy">Null when somebody can keep the clock, when there is none, or when nobody can do the job without being called
/// out.</param>
public sealed record Insight(ImmutableArray<Candidate> Candidates, Jeopardy? Jeopardy)
{
    /// <summary>The choice of the objective; null when nobody can do the job without being called out.</summary>
    public Proposal? Choice => Candidates is [{ Proposal: { NeedsConfirmation: false } proposal }, ..] ? proposal : null;

    /// <param name="due">Latest start that keeps the clock; the maximum when there is none.</param>
    internal static Insight Of(IEnumerable<Candidate> considered, int due)
    {
        ImmutableArray<Candidate> candidates =
        [
            .. considered.OrderBy(c => c.Proposal is null ? 2 : c.Proposal.NeedsConfirmation ? 1 : 0)
                .ThenBy(c => c.Proposal?.Placement.Cost ?? long.MaxValue),
        ];
        var first = candidates.Where(c => c is { Earliest: not null, Proposal.NeedsConfirmation: false }).MinBy(c => c.Earliest);
        return new(candidates, first is { Earliest: { } start } && start > due ? new Jeopardy(first.Technician, start - due) : null);
    }
}
