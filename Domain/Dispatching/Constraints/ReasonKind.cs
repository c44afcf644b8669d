namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// A kind of reason why somebody is not sent, or what sending them costs: its name for programs and its words for people.
/// </summary>
/// <param name="Code">Stable: stored, and told to other programs.</param>
/// <param name="Rule">Where it comes from.</param>
/// <param name="Excluded">For people, when it is in the way.</param>
/// <param name="Priced">For people, when an emergency pays for it; the same where nothing else is to be said.</param>
public sealed record ReasonKind(string Code, string Rule, Wording Excluded, Wording Priced)
{
    public ReasonKind(string code, string rule, Wording words) : this(code, rule, words, words)
    {
    }
}

/// <summary>A sentence in three languages; <c>{time}</c> and <c>{what}</c> stand for the reason's own figures.</summary>
public sealed record Wording(string En, string Zh, string Es);
