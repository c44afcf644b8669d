using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Customers;
using Dispatch.Grains.Interfaces.Contracts.Devices;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Phones;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Contracts.Rosters;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Contracts.Tracking;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.Grains.Outbox;

/// <summary>From a message's target, <c>kind/key</c>, to the grain that takes it.</summary>
public static class OutboxTargets
{
    /// <exception cref="ArgumentException">No grain takes messages under that kind.</exception>
    public static IInbox Find(IGrainFactory grains, string target)
    {
        var slash = target.IndexOf('/', StringComparison.Ordinal);
        var (kind, key) = slash < 0 ? (target, "") : (target[..slash], target[(slash + 1)..]);
        return kind switch
        {
            "machine" => grains.GetGrain<IMachineGrain>(key),
            "customer" => grains.GetGrain<ICustomerGrain>(key),
            "station" => grains.GetGrain<IServiceStationGrain>(key),
            "request" => grains.GetGrain<IServiceRequestGrain>(key),
            "work-order" => grains.GetGrain<IWorkOrderGrain>(key),
            "device" => grains.GetGrain<IDeviceGrain>(key),
            "dispatcher" => grains.GetGrain<IDispatcherGrain>(key),
            "phones" => grains.GetGrain<IPhonesGrain>(key),
            "tracking-link" => grains.GetGrain<ITrackingLinkGrain>(key),
            "technician" => grains.GetGrain<ITechnicianGrain>(key),
            "roster" => grains.GetGrain<IRosterGrain>(key),
            _ => throw new ArgumentException($"Nobody takes messages for '{target}'.", nameof(target)),
        };
    }
}
