using System.Collections.Immutable;
using Dispatch.Api.Maintenance;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Stock;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.WorkOrders;

/// <summary>Looks up what the service of an order consists of, and what of that is in the van of whoever has it (R-MNT-3, R-PART-1).</summary>
internal sealed class ServiceWorkReader(IWorkOrderViews orders, IStockViews stock)
{
    public async Task<WorkOrderModel> WithWorkAsync(WorkOrderOverview overview, CancellationToken cancellation) =>
        await WithWorkAsync(WorkOrderModel.Of(overview), cancellation);

    public async Task<WorkOrderModel> WithWorkAsync(WorkOrderModel order, CancellationToken cancellation)
    {
        if (order.Service is null) return order;
        var work = await orders.ServiceAsync(order.Id, cancellation);
        var van = order.Technician is { } technician && !work.Materials.IsEmpty ? await stock.OfAsync(technician, cancellation) : [];
        return With(order, work, van);
    }

    /// <param name="van">Of whoever has, or is to have, the order; empty when nobody counted it.</param>
    public async Task<WorkOrderModel> WithWorkAsync(WorkOrderModel order, ImmutableArray<StockRow> van, CancellationToken cancellation) =>
        With(order, order.Service is null ? ServiceWork.None : await orders.ServiceAsync(order.Id, cancellation), van);

    private static WorkOrderModel With(WorkOrderModel order, ServiceWork work, ImmutableArray<StockRow> van) => order with
    {
        Tasks = [.. work.Tasks.Select(PlanTaskModel.Of)],
        Materials = [.. work.Materials.Select(material => Of(material, van))],
    };

    private static ServiceMaterialModel Of(PlanMaterial material, ImmutableArray<StockRow> van)
    {
        var number = PartNumbers.Normal(material.Number);
        var there = van.IsEmpty ? (int?)null : van.FirstOrDefault(row => row.Item.Number == number)?.Item.Quantity ?? 0;
        return new(
            material.Number,
            PlanTextModel.Of(material.Name),
            material.Quantity,
            material.Unit,
            there,
            there is { } known ? double.Max(0, material.Quantity - known) : null);
    }
}
