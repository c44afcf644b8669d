using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Reports;

/// <summary>How repairs went, by station.</summary>
/// <param name="Received">Repairs received, cancelled ones left out.</param>
/// <param name="FixedFirstTime">Solved by an order that continues none and that none continues.</param>
/// <param name="FirstTimeFixRate">Of all completed orders that continue none, 0 to 1; null when there was none.</param>
/// <param name="MeanMinutesToRepair">From receipt to completion (MTTR); null when none was completed.</param>
/// <param name="MedianMinutesToRepair">Half of them took no longer; null when none was completed.</param>
/// <param name="Backdated">Of those completed, how many rest on what a desk told longer after it happened than <c>WorkOrders:BackdatedAfter</c> (F-93).</param>
public sealed record RepairLine(
    string Station,
    int Received,
    int Completed,
    int FixedFirstTime,
    double? FirstTimeFixRate,
    double? MeanMinutesToRepair,
    double? MedianMinutesToRepair,
    int Backdated)
{
    internal static ImmutableArray<RepairLine> Of(IEnumerable<WorkOrderRow> orders) =>
    [
        .. orders
            .Where(order => order.File.Type == WorkOrderType.Repair && order.Status != WorkOrderStatus.Cancelled)
            .GroupBy(order => order.File.Station.Value)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Line(group.Key, [.. group])),
    ];

    private static RepairLine Line(string station, ImmutableArray<WorkOrderRow> orders)
    {
        var completed = orders.Where(order => order.Completion is not null).ToList();
        var first = completed.Where(order => order.File.FollowUpOf is null).ToList();
        var minutes = completed.Select(order => (order.Completion!.At - order.File.ReceivedAt).TotalMinutes).Order().ToList();
        return new(
            station,
            orders.Length,
            completed.Count,
            first.Count(IsFixed),
            Share.Of(first.Count(IsFixed), first.Count),
            minutes.Count == 0 ? null : Math.Round(minutes.Average(), 1),
            minutes.Count == 0 ? null : Math.Round(minutes[(minutes.Count - 1) / 2], 1),
            completed.Count(order => !order.Backdated.IsEmpty));
    }

    private static bool IsFixed(WorkOrderRow order) => order.Completion!.Result == CompletionResult.Solved && order.FollowUp is null;
}
