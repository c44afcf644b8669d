namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>Which jobs hold each other's times whoever does them: parts of one job, and work that comes only after other work.</summary>
internal sealed class Ties
{
    private readonly Dictionary<int, int> leads = [];
    private readonly Dictionary<int, List<int>> parts = [];
    private readonly Dictionary<int, Lag> after = [];
    private readonly Dictionary<int, List<int>> followers = [];
    private readonly Dictionary<int, (int Open, int Close)> windows = [];
    private readonly List<int> order = [];

    /// <summary>All jobs that are tied to others.</summary>
    public IEnumerable<int> Jobs => leads.Keys;

    /// <summary>One for each job, whatever number of parts it has.</summary>
    public IReadOnlyList<int> Leads => order;

    public bool IsTied(int job) => leads.ContainsKey(job);

    /// <summary>The first part of the same job.</summary>
    public int LeadOf(int job) => leads[job];

    /// <summary>All parts, the first one first.</summary>
    public IReadOnlyList<int> PartsOf(int lead) => parts[lead];

    public bool IsShared(int job) => parts[leads[job]].Count > 1;

    /// <summary>What has to be done before; null when nothing has.</summary>
    public Lag? PrecedingOf(int lead) => after.TryGetValue(lead, out var lag) ? lag : null;

    /// <summary>What may only be done after.</summary>
    public IReadOnlyList<int> FollowersOf(int lead) => followers.TryGetValue(lead, out var list) ? list : [];

    /// <summary>All parts of a job, and of all that may only be done after it.</summary>
    public IEnumerable<int> WithAllThatGoes(int job) => All(LeadOf(job), []);

    private HashSet<int> All(int lead, HashSet<int> found)
    {
        if (found.Contains(lead)) return found;
        found.UnionWith(PartsOf(lead));
        foreach (var follower in FollowersOf(lead)) All(LeadOf(follower), found);
        return found;
    }

    /// <summary>Its own window, whatever it is tied to.</summary>
    public (int Open, int Close) WindowOf(int job) => windows[job];

    /// <summary>Makes known what a job is tied to.</summary>
    /// <param name="terms">All jobs as they are when nobody has them.</param>
    /// <exception cref="ArgumentException">It is part of a part, or tied to itself or to a job that is not there.</exception>
    public void Add(int index, PlanJob job, JobTerms[] terms)
    {
        var other = job.PartOf ?? job.After?.Job;
        if (other is not { } to) return;
        if (to < 0 || to >= terms.Length || to == index)
            throw new ArgumentException("A job is tied to itself or to one that is not there.", nameof(job));
        if (job.PartOf is { } lead)
        {
            if (job.After is not null || (leads.TryGetValue(lead, out var first) && first != lead) || parts.ContainsKey(index))
                throw new ArgumentException("A part of a job is tied to its first part and to nothing else.", nameof(job));
            Know(lead, lead, terms);
            Know(index, lead, terms);
            return;
        }

        Know(to, leads.GetValueOrDefault(to, to), terms);
        Know(index, index, terms);
        var lag = job.After!.Value with { Job = leads[to] };
        after[index] = lag;
        if (!followers.TryGetValue(lag.Job, out var list)) followers[lag.Job] = list = [];
        list.Add(index);
    }

    private void Know(int job, int lead, JobTerms[] terms)
    {
        if (!leads.TryAdd(job, lead)) return;
        windows[job] = (terms[job].Open, terms[job].Close);
        if (job == lead)
        {
            order.Add(lead);
            parts[lead] = [lead];
        }
        else
        {
            parts[lead].Add(job);
        }
    }
}
