using System.Collections.Immutable;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>A day as it unfolds: what is known by now, who is where, who was told what.</summary>
internal sealed class World
{
    public World(DispatchFile trace, TravelTable travel)
    {
        (Trace, Travel) = (trace, travel);
        Crew = trace.Crew();
        Place = [.. Crew.Select(t => t.Place)];
        FreeAt = [.. Crew.Select(t => t.ReadyAt)];
        Queues = [.. Crew.Select(_ => new List<int>())];
        Told = new Announcement?[trace.Jobs.Length];
        ArrivedAt = new int?[trace.Jobs.Length];
        IsOff = new bool[trace.Jobs.Length];
    }

    public DispatchFile Trace { get; }

    public TravelTable Travel { get; }

    public ImmutableArray<PlanTechnician> Crew { get; private set; }

    public int Now { get; set; }

    /// <summary>Where each technician is, or will be when free.</summary>
    public int[] Place { get; }

    /// <summary>When each technician is expected to be free; in the past when they are.</summary>
    public int[] FreeAt { get; }

    /// <summary>Jobs that each technician has not set out for.</summary>
    public List<int>[] Queues { get; }

    /// <summary>Known jobs that nobody has.</summary>
    public List<int> Waiting { get; } = [];

    public Announcement?[] Told { get; }

    public int?[] ArrivedAt { get; }

    public bool[] IsOff { get; }

    /// <summary>Who has which job that nobody has set out for.</summary>
    public Dictionary<int, int> Owners()
    {
        var owners = new Dictionary<int, int>();
        for (var t = 0; t < Queues.Length; t++)
            foreach (var job in Queues[t]) owners[job] = t;
        return owners;
    }

    /// <summary>A customer needs nobody any more; too late once somebody has set out.</summary>
    public void CallOff(int job)
    {
        if (ArrivedAt[job] is not null) return;
        IsOff[job] = true;
        Waiting.Remove(job);
        foreach (var queue in Queues) queue.Remove(job);
    }

    /// <summary>A technician's day ends here, after the trip and the job under way.</summary>
    public void SendHome(int technician)
    {
        Crew = Crew.SetItem(technician, Crew[technician] with { Shift = Crew[technician].Shift with { Until = Now } });
        Waiting.AddRange(Queues[technician]);
        Queues[technician].Clear();
    }

    public int Trip(int technician, int job) => Travel.Seconds(Place[technician], Trace.Technicians.Length + job);

    public bool MayDo(int technician, int job) => Trace.Jobs[job].Skills.All(s => Trace.Technicians[technician].Skills.Contains(s));

    /// <summary>The decision of this moment, with the jobs of the trace behind the problem's indices.</summary>
    public (Problem Problem, Plan Plan, int[] Jobs) Situation(PlanWeights weights)
    {
        int[] jobs = [.. Queues.SelectMany(q => q), .. Waiting];
        var index = jobs.Select((job, i) => (job, i)).ToDictionary(p => p.job, p => p.i);
        var problem = new Problem(
            Now,
            [.. Crew.Select((t, i) => t with { Place = Place[i], ReadyAt = int.Max(Now, FreeAt[i]) })],
            [.. jobs.Select(j => Trace.Job(j, isHard: false) with { Told = Told[j] })], new PlanRules(), weights);
        return (problem, new Plan([.. Queues.Select(q => q.Select(j => index[j]).ToImmutableArray())], [.. Waiting.Select(j => index[j])]), jobs);
    }
}
