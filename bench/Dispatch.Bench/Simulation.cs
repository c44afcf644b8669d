using System.Diagnostics;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>Plays a trace against a policy. What happens depends on the trace alone: durations by job, trips by job and technician.</summary>
internal static class Simulation
{
    private enum Happening
    {
        Free,
        Call,
        Off,
    }

    /// <param name="noise">Largest relative deviation of a trip from what was expected.</param>
    public static Outcome Play(DispatchFile trace, TravelTable travel, IPolicy policy, double noise)
    {
        var world = new World(trace, travel);
        var events = new PriorityQueue<(Happening Kind, int Who), (int At, int Order)>();
        for (var j = 0; j < trace.Jobs.Length; j++)
        {
            events.Enqueue((Happening.Call, j), (trace.Jobs[j].Release, j));
            if (trace.Jobs[j].CancelledAt is { } off) events.Enqueue((Happening.Off, j), (off, j));
        }

        var (trips, told, planned, late, overtime) = (0L, 0, 0, 0L, 0L);
        var took = new List<long>();
        while (events.TryPeek(out _, out var next))
        {
            world.Now = next.At;
            while (events.TryPeek(out var happened, out var when) && when.At == world.Now)
            {
                events.Dequeue();
                if (happened.Kind == Happening.Call && !world.IsOff[happened.Who]) world.Waiting.Add(happened.Who);
                if (happened.Kind == Happening.Off) CallOff(world, happened.Who);
            }

            // Nothing can change any more: whatever waits now waits for ever.
            if (events.Count == 0 && world.Queues.All(q => q.Count == 0) && world.Waiting.Count == 0) break;
            var before = world.Told.ToArray();
            var owners = Owners(world);
            var from = Stopwatch.GetTimestamp();
            policy.Decide(world);
            took.Add(Stopwatch.GetTimestamp() - from);
            for (var j = 0; j < before.Length; j++)
                if (before[j] is { } was && world.Told[j] is { } now && was.Technician != now.Technician) told++;
            foreach (var (job, owner) in Owners(world))
                if (owners.TryGetValue(job, out var previous) && previous != owner) planned++;
            for (var t = 0; t < world.Crew.Length; t++)
            {
                if (world.FreeAt[t] > world.Now || world.Queues[t].Count == 0) continue;
                var job = world.Queues[t][0];
                world.Queues[t].RemoveAt(0);
                var trip = world.Trip(t, job);
                var real = (int)(trip * (1 + (noise * Deviation(job, t))));
                var arrival = world.Now + real;
                trips += real;
                world.ArrivedAt[job] = arrival;
                late += long.Max(0, arrival - trace.Jobs[job].Due) * trace.Jobs[job].Weight;
                world.Place[t] = trace.Technicians.Length + job;
                world.FreeAt[t] = arrival + (trace.Jobs[job].ActualService ?? trace.Jobs[job].Service);
                overtime += int.Max(0, world.FreeAt[t] - world.Crew[t].Shift.Until);
                events.Enqueue((Happening.Free, t), (world.FreeAt[t], t));
            }
        }

        var count = trace.Jobs.Length - world.IsOff.Count(off => off);
        var onTime = Enumerable.Range(0, trace.Jobs.Length).Count(j => world.ArrivedAt[j] <= trace.Jobs[j].Due);
        var served = world.ArrivedAt.Count(a => a is not null);
        return new Outcome(
            100.0 * onTime / count, trips / 3600.0, (double)told / count, (double)planned / count, late / 3600.0, count - served, overtime / 3600.0, [.. took]);
    }

    private static Dictionary<int, int> Owners(World world)
    {
        var owners = new Dictionary<int, int>();
        for (var t = 0; t < world.Queues.Length; t++)
            foreach (var job in world.Queues[t]) owners[job] = t;
        return owners;
    }

    private static void CallOff(World world, int job)
    {
        if (world.ArrivedAt[job] is not null) return;
        world.IsOff[job] = true;
        world.Waiting.Remove(job);
        foreach (var queue in world.Queues) queue.Remove(job);
    }

    /// <summary>-1 to 1, the same for the same pair.</summary>
    private static double Deviation(int job, int technician)
    {
        var hash = ((ulong)job * 0x9E3779B97F4A7C15) ^ ((ulong)technician * 0xC2B2AE3D27D4EB4F);
        hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
        return ((hash >> 11) * (2.0 / (1ul << 53))) - 1;
    }
}
