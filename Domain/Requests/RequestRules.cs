using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Requests;

/// <summary>What is configured rather than decided.</summary>
/// <param name="Future">How far an actor's clock may be ahead of ours.</param>
public sealed record RequestRules(SlaRules Sla, TimeSpan Future)
{
    /// <summary>No time is wanted or promised further ahead.</summary>
    public TimeSpan LongestAhead { get; init; } = Foresight.Longest;

    /// <summary>What a desk tells longer after it happened needs a reason and is marked (F-93).</summary>
    public TimeSpan BackdatedAfter { get; init; } = Backdating.Usual;

    public static RequestRules Default { get; } = new(SlaRules.Default, TimeSpan.FromMinutes(5));
}
