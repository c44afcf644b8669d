using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Machines;
using Dispatch.Grains.Interfaces.Maintenance;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Dashboard.Live;

/// <summary>Fills a model from the views.</summary>
internal sealed class LiveViews(IMachineViews machines, IServiceViews services, IStationViews stations, ITechnicianViews technicians)
{
    private const int PageSize = 2_000;

    private static readonly ServiceFilter Due = new([ServiceState.Open, ServiceState.Overdue]);

    public async Task<LiveModel> ReadAsync(CancellationToken cancellation)
    {
        var model = new LiveModel();
        foreach (var station in await stations.AllAsync(cancellation))
            model.Load(station);
        await EachAsync(page => technicians.ListAsync(null, page, cancellation), model.Load);
        await EachAsync(page => machines.ListAsync(new MachineFilter(), page, cancellation), model.Load);
        await EachAsync(page => services.ListAsync(Due, page, cancellation), model.Load);
        model.TakeFrame(0);
        return model;
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
