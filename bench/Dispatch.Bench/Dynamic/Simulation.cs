using System.Diagnostics;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Plays a trace against a policy. What happens depends on the trace alone: durations by job, trips by job and technician.</summary>
internal sealed class Simulation
{
    private readonly World world;
    private readonly Tally tally = new();
    private readonly PriorityQueue<(Happening Kind, int Who), (int At, int Order)> events = new();

    private Simulation(DispatchFile trace, TravelTable travel)
    {
        world = new World(trace, travel);
        for (var t = 0; t < trace.Technicians.Length; t++)
            if (trace.Technicians[t].AbsentFrom is { } absent) events.Enqueue((Happening.Absent, t), (absent, t));
        for (var j = 0; j < trace.Jobs.Length; j++)
        {
            events.Enqueue((Happening.Call, j), (trace.Jobs[j].Release, j));
            if (trace.Jobs[j].CancelledAt is { } off) events.Enqueue((Happening.Off, j), (off, j));
        }
    }

    private enum Happening
    {
        Free,
        Call,
        Off,
        Absent,
    }

    public static Outcome Play(DispatchFile trace, TravelTable travel, IPolicy policy)
    {
        var simulation = new Simulation(trace, travel);
        while (simulation.Next())
        {
            simulation.Decide(policy);
            simulation.SetOut();
        }

        return simulation.tally.Of(simulation.world);
    }

    /// <summary>Everything of the next moment; false when there is none.</summary>
    private bool Next()
    {
        if (!events.TryPeek(out _, out var next)) return false;
        world.Now = next.At;
        while (events.TryPeek(out var happened, out var when) && when.At == world.Now)
        {
            events.Dequeue();
            if (happened.Kind == Happening.Call && !world.IsOff[happened.Who]) world.Waiting.Add(happened.Who);
            if (happened.Kind == Happening.Off) world.CallOff(happened.Who);
            if (happened.Kind == Happening.Absent) world.SendHome(happened.Who);
        }

        return true;
    }

    private void Decide(IPolicy policy)
    {
        var (told, owners) = (world.Told.ToArray(), world.Owners());
        var from = Stopwatch.GetTimestamp();
        policy.Decide(world);
        tally.Took.Add(Stopwatch.GetTimestamp() - from);
        for (var j = 0; j < told.Length; j++)
            if (told[j] is { } was && world.Told[j] is { } now && was.Technician != now.Technician) tally.Retold++;
        foreach (var (job, owner) in world.Owners())
            if (owners.TryGetValue(job, out var previous) && previous != owner) tally.Replanned++;
    }

    /// <summary>Whoever is free leaves for the first job of the queue and finishes it.</summary>
    private void SetOut()
    {
        for (var t = 0; t < world.Crew.Length; t++)
        {
            if (world.FreeAt[t] > world.Now || world.Queues[t].Count == 0) continue;
            var job = world.Queues[t][0];
            world.Queues[t].RemoveAt(0);
            var trip = (int)(world.Trip(t, job) * (1 + (world.Trace.Noise * Deviation(job, t))));
            tally.Travel += trip;
            world.ArrivedAt[job] = world.Now + trip;
            world.Place[t] = world.Trace.Technicians.Length + job;
            world.FreeAt[t] = world.Now + trip + (world.Trace.Jobs[job].ActualService ?? world.Trace.Jobs[job].Service);
            tally.Overtime += int.Max(0, world.FreeAt[t] - world.Trace.Technicians[t].ShiftEnd);
            events.Enqueue((Happening.Free, t), (world.FreeAt[t], t));
        }
    }

    /// <summary>-1 to 1, the same for the same pair.</summary>
    private static double Deviation(int job, int technician)
    {
        var hash = ((ulong)job * 0x9E3779B97F4A7C15) ^ ((ulong)technician * 0xC2B2AE3D27D4EB4F);
        hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
        return ((hash >> 11) * (2.0 / (1ul << 53))) - 1;
    }
}
