using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Grains.Interfaces.Views.Dispatching;

namespace Dispatch.Api.Dispatching;

/// <summary>A decision of the dispatch engine about an order.</summary>
/// <param name="Attempt">1 for the order's first.</param>
/// <param name="Technician">Who was chosen; null when nobody was.</param>
/// <param name="PlannedFrom">Begin on site.</param>
/// <param name="ExpiresAt">Until when the answer is awaited.</param>
/// <param name="Nobody">Why nobody was chosen; null when somebody was.</param>
/// <param name="Sentence">For people.</param>
public sealed record DecisionModel(
    string WorkOrder,
    int Attempt,
    string Station,
    DateTimeOffset At,
    string? Technician,
    DateTimeOffset? PlannedFrom,
    DateTimeOffset? PlannedTo,
    DateTimeOffset? ExpiresAt,
    NobodyReason? Nobody,
    string Sentence,
    ExplanationModel Explanation)
{
    internal static DecisionModel Of(DecisionRow row, Speaker speaker) => new(
        row.Order,
        row.Attempt,
        row.Station,
        row.At,
        row.Technician,
        row.From,
        row.To,
        row.ExpiresAt,
        row.Nobody,
        row.Technician is { } technician ? speaker.Sentences.Chosen(speaker.Names.Of(technician)) : speaker.Sentences.Nobody(row.Nobody!.Value),
        ExplanationModel.Of(row.Explanation, speaker));
}
