namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>
/// Who is idle and nearest takes the job that has waited longest; nothing is planned, and work for several people is left undone.
/// </summary>
public sealed class NearestIdle : IPolicy
{
    public void Decide(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        foreach (var job in world.Waiting.OrderBy(j => world.Scenario.Jobs[j].Job.Severity).ToArray())
        {
            if (world.PartsOf(job).Length > 1 || !world.IsPrepared(job)) continue;
            var (nearest, least) = (-1, int.MaxValue);
            for (var t = 0; t < world.Crew.Length; t++)
            {
                if (!world.IsIdle(t) || !world.MayDo(t, job)) continue;
                var trip = world.Trip(t, job);
                if (trip < least && world.Now + trip + world.Scenario.Jobs[job].Job.Duration <= world.Crew[t].Shift.Until)
                    (nearest, least) = (t, trip);
            }

            if (nearest < 0) continue;
            world.Waiting.Remove(job);
            world.Queues[nearest].Add(job);
            world.Told[job] = new Announcement(nearest, world.Now + least);
        }
    }
}
