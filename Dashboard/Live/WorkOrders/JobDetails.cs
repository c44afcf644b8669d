using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live.WorkOrders;

/// <summary>What only a phone shows of an order: with it the phone need not ask for its day when the order changes.</summary>
/// <param name="ExpectedAt">When the technician says that they will be there; null when they keep to the plan.</param>
/// <param name="PausedFrom">Where resuming leads back to; null when not paused.</param>
/// <param name="Result">Of completed work.</param>
/// <param name="RequiredParts">Numbers of the parts that are to be taken along.</param>
/// <param name="MissingPartsReason">Why they came without; null while it is owed.</param>
/// <param name="UnpreparedReason">Why they came unprepared; null while it is owed.</param>
/// <param name="Stops">Of the trip, in order of work, the leading one first.</param>
public sealed record JobDetails(
    DateTimeOffset? ExpectedAt,
    WorkOrderStatus? PausedFrom,
    CompletionResult? Result,
    DateTimeOffset? ContactedAt,
    DateTimeOffset? MaterialsAt,
    string? MissingMaterials,
    DateTimeOffset? SecondDepartedAt,
    DateTimeOffset? SecondArrivedAt,
    ImmutableArray<string> RequiredParts,
    string? MissingPartsReason,
    string? UnpreparedReason,
    ImmutableArray<StopMessage> Stops)
{
    internal static JobDetails Of(WorkOrderRow row) => new(
        row.Booking?.ExpectedAt,
        row.PausedFrom,
        row.Completion?.Result,
        row.Preparation.ContactedAt,
        row.Preparation.MaterialsAt,
        row.Preparation.MissingMaterials,
        row.Second?.DepartedAt,
        row.Second?.ArrivedAt,
        row.Requirements.Parts,
        row.MissingParts?.Reason,
        row.Unprepared?.Reason,
        [.. row.Booking?.Trip?.Stops.Select(StopMessage.Of) ?? []]);
}
