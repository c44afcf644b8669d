using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Api.Dispatching;

/// <summary>What is one trip with a job (R-TRIP-1).</summary>
/// <param name="Along">In order of work.</param>
/// <param name="Behind">Other work at the machine that stays behind.</param>
/// <param name="Sentence">For people.</param>
public sealed record TripChoiceModel(ImmutableArray<GoesAlongModel> Along, ImmutableArray<GoesAlongModel> Behind, string Sentence)
{
    internal static TripChoiceModel? Of(Explanation explanation, Speaker speaker) => explanation is { Along.IsEmpty: true, Behind.IsEmpty: true }
        ? null
        : new(
            [.. explanation.Along.Select(GoesAlongModel.Of)],
            [.. explanation.Behind.Select(GoesAlongModel.Of)],
            string.Join(' ', explanation.Along.Select(speaker.Sentences.GoesAlong).Concat(explanation.Behind.Select(speaker.Sentences.StaysBehind))));
}

/// <param name="Service">The line of the machine's plan; null for other work.</param>
/// <param name="Reason">A code, why it stays behind; null when it goes along.</param>
public sealed record GoesAlongModel(string WorkOrder, string Machine, WorkOrderType Type, string? Service, string? Reason)
{
    internal static GoesAlongModel Of(GoesAlong one) => new(one.Order, one.Machine, one.Type, one.Service, one.Reason);
}
