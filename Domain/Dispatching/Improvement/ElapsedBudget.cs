namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>A time on whatever clock the caller reads; the plan then depends on the machine.</summary>
/// <param name="elapsed">Since the search began.</param>
/// <param name="limit">More than zero.</param>
public readonly struct ElapsedBudget(Func<TimeSpan> elapsed, TimeSpan limit) : IBudget
{
    public double Used(long rounds) => elapsed() / limit;
}
