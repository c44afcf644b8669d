using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live;

/// <summary>Fills a model from the views.</summary>
internal sealed class LiveViews(
    IMachineViews machines,
    IServiceViews services,
    IStationViews stations,
    ITechnicianViews technicians,
    IWorkOrderViews orders,
    IRequestViews requests,
    ICustomerViews customers)
{
    private const int PageSize = 2_000;

    private static readonly ServiceFilter Due = new([ServiceState.Open, ServiceState.Overdue]);

    private static readonly WorkOrderFilter Jobs = new(
    [
        .. Enum.GetValues<WorkOrderStatus>().Except([WorkOrderStatus.Closed, WorkOrderStatus.Cancelled]),
    ]);

    private static readonly RequestFilter Asked = new([RequestStatus.Open, RequestStatus.Answered]);

    public async Task<LiveModel> ReadAsync(CancellationToken cancellation)
    {
        var model = new LiveModel();
        foreach (var station in await stations.AllAsync(cancellation))
            model.Load(station);
        await EachAsync(page => technicians.ListAsync(null, page, cancellation), item => Load(model, item));
        await EachAsync(page => customers.ListAsync(new CustomerFilter(), page, cancellation), item => Load(model, item.Details));
        await EachAsync(page => orders.ListAsync(Jobs, page, cancellation), model.Load);
        await EachAsync(page => requests.ListAsync(Asked, page, cancellation), item => model.Load(item.Request));
        await EachAsync(page => machines.ListAsync(new MachineFilter(), page, cancellation), model.Load);
        await EachAsync(page => services.ListAsync(Due, page, cancellation), model.Load);
        model.TakeFrame(0);
        return model;
    }

    private static void Load(LiveModel model, TechnicianListItem item)
    {
        model.Load(item.Technician);
        Load(model, item.Person);
        Load(model, item.Unit);
        if (item.Seen is { } seen)
            model.Load(new PositionRow(item.Technician.Id, seen));
    }

    private static void Load(LiveModel model, ViewRow? row)
    {
        if (row is not null)
            model.Load(row);
    }

    private static async Task EachAsync<T>(Func<PageRequest, Task<Page<T>>> read, Action<T> take)
    {
        string? after = null;
        do
        {
            var page = await read(new PageRequest(after, PageSize));
            foreach (var item in page.Items)
                take(item);
            after = page.Next;
        }
        while (after is not null);
    }
}
