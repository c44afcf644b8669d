using Dispatch.Domain.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.ClockBench;

/// <summary>Work orders on the machines of one station, each with one clock.</summary>
internal static class Orders
{
    private const int Machines = 1_000;
    private const int AtOnce = 1_000;
    private const string Station = "bench";
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);
    private static readonly Caller Caller = new("user:bench", "bench");
    private static readonly GeoPoint Site = new(31.2, 121.4);

    /// <param name="dueAt">When the clock of the n-th order is due; less than an hour ahead.</param>
    public static async Task PlaceAsync(IGrainFactory grains, int count, Func<int, DateTimeOffset> dueAt)
    {
        GeoPolygon area = new([new(30, 120), new(30, 122), new(32, 122), new(32, 120)]);
        await grains.GetGrain<IServiceStationGrain>(Station)
            .Register(new("Bench", "CN", "Asia/Shanghai", new(31.2, 121.5), area, null), Caller);
        await Each(Machines, i => grains.GetGrain<IMachineGrain>(Machine(i))
            .Register(new RegisterMachine("L550", Station, null, null, 12, Site, "Asia/Shanghai", Verified: true), Caller));
        await Each(count, i => grains.GetGrain<IWorkOrderGrain>($"WO-{i:000000}").Place(
            new PlaceWorkOrder(
                WorkOrderType.Repair, Machine(i), null, null, null, null, null, "It does not start.", null, 2, Urgency.Normal,
                dueAt(i) - Within, null, true),
            Caller));
    }

    private static string Machine(int i) => $"CB{i % Machines:0000}";

    private static async Task Each(int count, Func<int, Task<Outcome>> call)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            foreach (var outcome in await Task.WhenAll(batch.Select(call)))
                if (outcome.Rejection is { } refused) throw new InvalidOperationException(refused.Detail);
        }
    }
}
