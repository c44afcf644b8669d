namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>
/// A stretch of the search, annealed from hot to cold. A budget that is large for its problem is spent on many: a few from the plan that
/// was given, then each from the best one after a kick.
/// </summary>
/// <param name="From">Share of the budget that is used when it begins.</param>
/// <param name="Until">Share of the budget at which the next one begins.</param>
internal readonly record struct Leg(int Number, double From, double Until)
{
    private const int Starts = 6;
    private const int FewestKicks = 4;

    /// <summary>All of the budget in one.</summary>
    public static Leg Whole => new(0, 0, 1);

    public bool IsStart => Number < Starts;

    /// <param name="share">Of the budget, for a kick; a start has twice as much.</param>
    public Leg Cut(double share) => share * ((2 * Starts) + FewestKicks) > 1 ? Whole : this with { Until = 2 * share };

    /// <inheritdoc cref="Cut"/>
    public Leg Next(double used, double share) => new(Number + 1, used, used + (Number + 1 < Starts ? 2 * share : share));

    public double Done(double used) => (used - From) / (Until - From);
}
