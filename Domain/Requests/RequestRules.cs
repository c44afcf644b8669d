using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Requests;

/// <summary>What is configured rather than decided.</summary>
/// <param name="Future">How far an actor's clock may be ahead of ours.</param>
public sealed record RequestRules(SlaRules Sla, TimeSpan Future)
{
    public static RequestRules Default { get; } = new(SlaRules.Default, TimeSpan.FromMinutes(5));
}
