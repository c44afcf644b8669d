namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>
/// Plays a scenario against a policy. What happens depends on the scenario alone: durations by job, trips by job and technician.
/// </summary>
public sealed class Simulation
{
    private readonly World world;
    private readonly PriorityQueue<(Happening Kind, int Who), (int At, int Order)> events = new();
    private long overtime;
    private int retold;
    private int replanned;

    private Simulation(Scenario scenario)
    {
        if (scenario.Jobs.Any(job => job.Job.After is not null))
            throw new ArgumentException("Work after other work cannot be played.", nameof(scenario));
        world = new World(scenario);
        for (var t = 0; t < scenario.Technicians.Length; t++)
        {
            var (technician, absentFrom) = (scenario.Technicians[t].Technician, scenario.Technicians[t].AbsentFrom);
            if (technician.ReadyAt > 0) events.Enqueue((Happening.Free, t), (technician.ReadyAt, t));
            if (absentFrom is { } absent) events.Enqueue((Happening.Absent, t), (absent, t));
        }

        for (var j = 0; j < scenario.Jobs.Length; j++)
        {
            events.Enqueue((Happening.Call, j), (scenario.Jobs[j].Job.ReleasedAt, j));
            if (scenario.Jobs[j].PreparedAt > scenario.Jobs[j].Job.ReleasedAt)
                events.Enqueue((Happening.Prepared, j), (scenario.Jobs[j].PreparedAt, j));
            if (scenario.Jobs[j].CancelledAt is { } off) events.Enqueue((Happening.Off, j), (off, j));
        }
    }

    private enum Happening
    {
        Free,
        Call,
        Prepared,
        Off,
        Absent,
    }

    /// <summary>Pure where the policy is: the same arguments give the same outcome.</summary>
    /// <exception cref="OperationCanceledException">Between two moments.</exception>
    public static Outcome Play(Scenario scenario, IPolicy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(policy);
        var simulation = new Simulation(scenario);
        while (simulation.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Decide(policy);
            simulation.SetOut();
        }

        return new Outcome(simulation.world.Visits, simulation.overtime, simulation.retold, simulation.replanned);
    }

    /// <summary>Everything of the next moment; false when there is none.</summary>
    private bool Next()
    {
        if (!events.TryPeek(out _, out var next)) return false;
        world.Now = next.At;
        while (events.TryPeek(out var happened, out var when) && when.At == world.Now)
        {
            events.Dequeue();
            if (happened.Kind == Happening.Call) world.Call(happened.Who);
            if (happened.Kind == Happening.Off) world.CallOff(happened.Who);
            if (happened.Kind == Happening.Absent) world.SendHome(happened.Who);
        }

        return true;
    }

    private void Decide(IPolicy policy)
    {
        var (told, owners) = (world.Told.ToArray(), world.Owners());
        policy.Decide(world);
        for (var j = 0; j < told.Length; j++)
            if (told[j] is { } was && world.Told[j] is { } now && was.Technician != now.Technician) retold++;
        foreach (var (job, owner) in world.Owners())
            if (owners.TryGetValue(job, out var previous) && previous != owner) replanned++;
    }

    /// <summary>
    /// Whoever is free leaves for the first job of the queue and finishes it; where it takes several, when all are free, and work begins
    /// with the last.
    /// </summary>
    private void SetOut()
    {
        for (var t = 0; t < world.Crew.Length; t++)
        {
            if (!world.IsFree(t) || world.Queues[t].Count == 0) continue;
            var trips = world.Ready(world.Queues[t][0]).Select(technician => (Technician: technician, Seconds: TripOf(technician)))
                .ToList();
            foreach (var (technician, seconds) in trips)
            {
                var done = world.SetOut(technician, seconds, world.Now + trips.Max(trip => trip.Seconds));
                overtime += int.Max(0, done - world.Scenario.Technicians[technician].Technician.Shift.Until);
                events.Enqueue((Happening.Free, technician), (done, technician));
            }
        }
    }

    private int TripOf(int technician)
    {
        var job = world.Queues[technician][0];
        return (int)(world.Trip(technician, job) * (1 + (world.Scenario.Noise * Deviation(job, technician))));
    }

    /// <summary>-1 to 1, the same for the same pair.</summary>
    private static double Deviation(int job, int technician)
    {
        var hash = ((ulong)job * 0x9E3779B97F4A7C15) ^ ((ulong)technician * 0xC2B2AE3D27D4EB4F);
        hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
        return ((hash >> 11) * (2.0 / (1ul << 53))) - 1;
    }
}
