namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>How long a search goes on. Implemented by structs.</summary>
public interface IBudget
{
    /// <summary>How much of the budget is used, from 0; the search ends at 1. Asked every few dozen rounds.</summary>
    /// <param name="rounds">Rounds done.</param>
    double Used(long rounds);
}
