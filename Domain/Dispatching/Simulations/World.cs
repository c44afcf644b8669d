using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>A scenario as it unfolds: what is known by now, who is where, who was told what.</summary>
public sealed class World
{
    /// <summary>Where each technician is, or will be when free.</summary>
    private readonly int[] place;

    /// <summary>When each technician is expected to be free; in the past when they are.</summary>
    private readonly int[] freeAt;

    private readonly Visit?[] visits;
    private readonly bool[] isOff;
    private readonly ILookup<int, int> parts;

    internal World(Scenario scenario)
    {
        Scenario = scenario;
        Crew = [.. scenario.Technicians.Select(t => t.Technician)];
        place = [.. Crew.Select(t => t.Place)];
        freeAt = [.. Crew.Select(t => t.ReadyAt)];
        Queues = [.. Crew.Select(_ => new List<int>())];
        Told = new Announcement?[scenario.Jobs.Length];
        visits = new Visit?[scenario.Jobs.Length];
        isOff = new bool[scenario.Jobs.Length];
        parts = Enumerable.Range(0, scenario.Jobs.Length).ToLookup(job => scenario.Jobs[job].Job.PartOf ?? job);
    }

    public Scenario Scenario { get; }

    public ImmutableArray<PlanTechnician> Crew { get; private set; }

    public int Now { get; internal set; }

    /// <summary>Jobs that each technician has not set out for.</summary>
    public ImmutableArray<List<int>> Queues { get; }

    /// <summary>Known jobs that nobody has.</summary>
    public List<int> Waiting { get; } = [];

    /// <summary>By job; null where nobody was announced.</summary>
    public Announcement?[] Told { get; }

    public ImmutableArray<Visit?> Visits => [.. visits];

    public bool IsFree(int technician) => freeAt[technician] <= Now;

    public bool IsIdle(int technician) => IsFree(technician) && Queues[technician].Count == 0;

    /// <summary>Seconds that a technician is expected to take to a job.</summary>
    public int Trip(int technician, int job) => Scenario.Travel.Seconds(place[technician], Scenario.Jobs[job].Job.Place);

    /// <summary>All parts of the same job, the first one first.</summary>
    public ImmutableArray<int> PartsOf(int job) => [.. parts[Scenario.Jobs[job].Job.PartOf ?? job].Order()];

    public bool IsPrepared(int job) => Scenario.Jobs[job].PreparedAt <= Now;

    public bool MayDo(int technician, int job) =>
        Scenario.Jobs[job].Job.Skills
            .All(skill => SkillLevel.Of(skill) is var asked && SkillLevel.Among(Crew[technician].Skills, asked.Skill) >= asked.Level)
        && Scenario.Jobs[job].Job.Parts.All(part => Crew[technician].Parts.Contains(part));

    /// <summary>The decision of this moment, with the scenario's jobs behind the problem's indices.</summary>
    public (Problem Problem, Plan Plan, ImmutableArray<int> Jobs) Situation(PlanWeights weights)
    {
        ImmutableArray<int> jobs = [.. Queues.SelectMany(q => q), .. Waiting.Where(IsPrepared)];
        var index = jobs.Select((job, i) => (job, i)).ToDictionary(p => p.job, p => p.i);
        var problem = new Problem(
            Now,
            [.. Crew.Select((t, i) => t with { Place = place[i], ReadyAt = int.Max(Now, freeAt[i]) })],
            [.. jobs.Select(
                j => Scenario.Jobs[j].Job with { Told = Told[j], PartOf = Scenario.Jobs[j].Job.PartOf is { } lead ? index[lead] : null })],
            new PlanRules(),
            weights);
        return (problem, new Plan([.. Queues.Select(q => q.Select(j => index[j]).ToImmutableArray())],
            [.. Waiting.Where(IsPrepared).Select(j => index[j])]), jobs);
    }

    /// <summary>Who has which job that nobody has set out for.</summary>
    internal Dictionary<int, int> Owners()
    {
        var owners = new Dictionary<int, int>();
        for (var t = 0; t < Queues.Length; t++)
            foreach (var job in Queues[t]) owners[job] = t;
        return owners;
    }

    internal void Call(int job)
    {
        if (!isOff[job]) Waiting.Add(job);
    }

    internal void CallOff(int job)
    {
        if (visits[job] is not null) return;
        foreach (var part in PartsOf(job))
        {
            isOff[part] = true;
            Waiting.Remove(part);
            foreach (var queue in Queues) queue.Remove(part);
        }
    }

    /// <summary>A technician's day ends here, after the trip and the job under way.</summary>
    internal void SendHome(int technician)
    {
        Crew = Crew.SetItem(technician, Crew[technician] with { Shift = Crew[technician].Shift with { Until = Now } });
        Waiting.AddRange(Queues[technician]);
        Queues[technician].Clear();
    }

    /// <summary>
    /// Those who can leave for a job together now, each with their part at the head of the queue; empty while somebody is missing.
    /// </summary>
    internal ImmutableArray<int> Ready(int job)
    {
        ImmutableArray<int> crew =
            [.. PartsOf(job).Select(part => Queues.IndexOf(Queues.FirstOrDefault(queue => queue.Count > 0 && queue[0] == part)!))];
        return crew.All(technician => technician >= 0 && IsFree(technician)) ? crew : [];
    }

    /// <summary>The technician leaves for the first job of the queue.</summary>
    /// <param name="trip">How long it really takes.</param>
    /// <param name="begins">When all who are needed are there.</param>
    /// <returns>When the job is done.</returns>
    internal int SetOut(int technician, int trip, int begins)
    {
        var job = Queues[technician][0];
        Queues[technician].RemoveAt(0);
        visits[job] = new Visit(technician, begins, trip);
        place[technician] = Scenario.Jobs[job].Job.Place;
        return freeAt[technician] = begins + Scenario.Jobs[job].ActualDuration;
    }
}
