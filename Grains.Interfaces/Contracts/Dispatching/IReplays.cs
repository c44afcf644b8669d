using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>Plays what the journal has of a period again, under other policies. Promises nothing; the same question has the same answer.</summary>
public interface IReplays
{
    /// <returns>A rejection (<c>too_many_orders</c>, <c>nobody_on_shift</c>) or a report.</returns>
    Task<(Rejection? Refusal, ReplayReport? Report)> RunAsync(ReplayQuestion question, CancellationToken cancellation);
}

/// <param name="From">Included, UTC.</param>
/// <param name="To">Excluded, UTC.</param>
public sealed record ReplayQuestion(string Station, DateTimeOffset From, DateTimeOffset To, ImmutableArray<ReplayPolicy> Policies);

/// <param name="Rounds">Of search after each event; 0 leaves every job where it was put first.</param>
/// <param name="Stability">Price of changing an announced technician, in seconds of travel; null: the engine's.</param>
/// <param name="Fairness">Price of uneven load, see <see cref="Domain.Dispatching.PlanWeights"/>; null: the engine's.</param>
/// <param name="AnnounceWithin">After a call the customer is told who comes, at the latest; null: as the engine is configured.</param>
/// <param name="AnnounceAhead">Before arrival the customer is told who comes, at the latest; null: as the engine is configured.</param>
public sealed record ReplayPolicy(
    string Name, ReplayMethod Method, int Rounds, int? Stability, int? Fairness, TimeSpan? AnnounceWithin, TimeSpan? AnnounceAhead);

public enum ReplayMethod
{
    /// <summary>Plans ahead and improves the plan after everything that happens.</summary>
    Search,

    /// <summary>Plans ahead, every job at its best place once.</summary>
    Insertion,

    /// <summary>Whoever is idle and nearest goes.</summary>
    Nearest,
}
