using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Customers;
using Dispatch.Grains.Interfaces.Devices;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Machines;
using Dispatch.Grains.Interfaces.Phones;
using Dispatch.Grains.Interfaces.Requests;
using Dispatch.Grains.Interfaces.Rosters;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.Tracking;
using Dispatch.Grains.Interfaces.WorkOrders;

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
