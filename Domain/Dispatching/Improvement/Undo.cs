using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Copies of the routes that a round touches, to put them back.</summary>
internal sealed class Undo<TTravel>(Schedule<TTravel> schedule, int technicians)
    where TTravel : struct, ITravel
{
    private readonly Route[] routes = new Route[technicians];
    private readonly long[] keptIn = new long[technicians];
    private Slot[] slots = new Slot[1024];
    private long round = 1;
    private int used;

    /// <summary>How many routes this round has touched.</summary>
    public int Count { get; private set; }

    public int this[int i] => routes[i].Technician;

    public void Begin() => (round, used, Count) = (round + 1, 0, 0);

    /// <summary>To be called before a route is changed; false when it was called before in this round.</summary>
    public bool Keep(int technician)
    {
        if (keptIn[technician] == round) return false;
        keptIn[technician] = round;
        var length = schedule.Count[technician] + 2;
        if (used + length > slots.Length) Array.Resize(ref slots, 2 * (used + length));
        Array.Copy(schedule.Slots, technician << schedule.Shift, slots, used, length);
        routes[Count++] = new Route(technician, used, schedule.Count[technician], schedule.Work[technician], schedule.Load[technician],
            schedule.Cost[technician], schedule.Gain[technician]);
        used += length;
        return true;
    }

    public void Restore()
    {
        for (var i = 0; i < Count; i++)
        {
            var first = routes[i].Technician << schedule.Shift;
            for (var s = first + 1; s <= first + schedule.Count[routes[i].Technician]; s++) schedule.SlotOf[schedule.Slots[s].Job] = -1;
        }

        for (var i = 0; i < Count; i++)
        {
            ref readonly var route = ref routes[i];
            schedule.CopyRoute(route.Technician, slots, route.At, route.Count, route.Work, route.Load, route.Cost, route.Gain);
        }
    }

    private readonly record struct Route(int Technician, int At, int Count, int Work, int Load, long Cost, long Gain);
}
