using Dispatch.Domain.Dispatching;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Who is idle and nearest takes the job that has waited longest; nothing is planned.</summary>
internal sealed class NearestIdle : IPolicy
{
    public void Decide(World world)
    {
        foreach (var job in world.Waiting.OrderBy(j => world.Trace.Jobs[j].Severity).ToArray())
        {
            var (nearest, least) = (-1, int.MaxValue);
            for (var t = 0; t < world.Crew.Length; t++)
            {
                if (world.FreeAt[t] > world.Now || world.Queues[t].Count > 0 || !world.MayDo(t, job)) continue;
                var trip = world.Trip(t, job);
                if (trip < least && world.Now + trip + world.Trace.Jobs[job].Service <= world.Crew[t].Shift.Until) (nearest, least) = (t, trip);
            }

            if (nearest < 0) continue;
            world.Waiting.Remove(job);
            world.Queues[nearest].Add(job);
            world.Told[job] = new Announcement(nearest, world.Now + least);
        }
    }
}
