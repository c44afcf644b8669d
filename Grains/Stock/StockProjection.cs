using System.Collections.Immutable;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Stock;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Stock;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Stock;

namespace Dispatch.Grains.Stock;

/// <summary>What people see of a van's stock, and by what it is used up.</summary>
internal static class StockProjection
{
    public static ImmutableArray<ViewRow> Rows(string technician, VanStock before, VanStock after) => ReferenceEquals(before, after)
        ? []
        : [.. after.Items.Except(before.Items).Select(item => new StockRow(technician, item))];

    public static ImmutableArray<Erasure> Gone(string technician, VanStock before, VanStock after) => ReferenceEquals(before, after)
        ? []
        : [.. before.Items.Select(item => item.Number).Except(after.Items.Select(item => item.Number))
            .Select(number => Erasure.Of<StockRow>(technician, number))];

    /// <summary>
    /// What the version just signed used, for the van of whoever has the order; null when that is nothing. Corrections tell of the visit,
    /// not of the day on which they were signed.
    /// </summary>
    public static Message? Taken(WorkOrderId order, WorkOrderState after, RecordSigned signed)
    {
        var versions = after.Record!.Earlier.Add(after.Record.Current);
        var version = versions.First(one => one.Number == signed.Version);
        var used = PartUse.Between(versions.FirstOrDefault(one => one.Number == signed.Version - 1), version);
        if (used.IsEmpty || after.Booking is not { } booking) return null;
        var first = versions[0].Signature!.SignedAt;
        var at = booking.ArrivedAt > first ? booking.ArrivedAt.Value : first;
        return new Message($"technician/{booking.Technician}", new PartsTaken(order, signed.Version, used, at));
    }
}
