namespace Dispatch.Domain.FaultRules;

/// <summary>What is configured of faults rather than decided.</summary>
/// <param name="QuietAfter">A fault that readings leave out for so long is gone.</param>
/// <param name="HeardWithin">What was told longer ago makes no work.</param>
public sealed record FaultTerms(TimeSpan QuietAfter, TimeSpan HeardWithin)
{
    public static FaultTerms Default { get; } = new(TimeSpan.FromHours(24), TimeSpan.FromHours(24));
}
