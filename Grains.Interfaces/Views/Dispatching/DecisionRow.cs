using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Grains.Interfaces.Views.Dispatching;

/// <summary>A decision of the dispatch engine. Key: order, attempt, station.</summary>
/// <param name="Attempt">1 for the order's first.</param>
/// <param name="Station">The territory that decided.</param>
/// <param name="At">UTC.</param>
/// <param name="Technician">Who was chosen; null when nobody was.</param>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
/// <param name="ExpiresAt">Until when the answer is awaited, UTC, exclusive.</param>
/// <param name="Nobody">Why nobody was chosen.</param>
[GenerateSerializer, Immutable]
public sealed record DecisionRow(
    string Order,
    int Attempt,
    string Station,
    DateTimeOffset At,
    string? Technician,
    DateTimeOffset? From,
    DateTimeOffset? To,
    DateTimeOffset? ExpiresAt,
    NobodyReason? Nobody,
    Explanation Explanation) : ViewRow;
