namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>A number of rounds: the same problem, seed and budget give the same plan.</summary>
public readonly record struct RoundBudget(long Rounds) : IBudget
{
    public double Used(long rounds) => Rounds <= 0 ? 1 : (double)rounds / Rounds;
}
