namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>
/// Plans to go on from once annealing has settled, which seldom opens, closes or exchanges whole routes: the best one without a route or
/// two, or with some routes of another plan that a leg has ended with.
/// </summary>
/// <param name="near">Of each job, those that lie near it, itself first.</param>
/// <param name="movable">Jobs that can move.</param>
/// <param name="heads">Of each technician, how many committed jobs the route begins with.</param>
/// <param name="eligible">Bits of who may do a job.</param>
internal sealed class Kicks(int[][] near, int[] movable, int[] heads, ulong[][] eligible, Crew[] crews, double crossRate)
{
    private const int MostRemembered = 8;

    private readonly Dictionary<long, int[][]> ends = [];
    private readonly int[] crewOf = CrewOf(crews, heads.Length);

    /// <summary>What a leg has ended with; of those that cost the same one is kept, of too many the cheapest.</summary>
    public void Remember(long cost, int[][] plan)
    {
        if (ends.TryAdd(cost, plan) && ends.Count > MostRemembered) ends.Remove(ends.Keys.Max());
    }

    public int[][] Next(ref Dice dice, int[][] best, long cost)
    {
        var others = ends.Keys.Where(c => c != cost).Order().ToArray();
        return others.Length > 0 && dice.Share() < crossRate
            ? Crossed(ref dice, best, ends[others[dice.Below(others.Length)]],
                1 + dice.Below(int.Max(1, best.Count(r => r.Length > 0) / 2)))
            : Dissolved(ref dice, best, 1 + (dice.Below(4) / 3));
    }

    private static int[] CrewOf(Crew[] crews, int technicians)
    {
        var of = new int[technicians];
        for (var c = 0; c < crews.Length; c++)
            foreach (var technician in crews[c].Technicians) of[technician] = c;
        return of;
    }

    private int[][] Dissolved(ref Dice dice, int[][] plan, int routes)
    {
        var child = plan.ToArray();
        foreach (var technician in Around(ref dice, plan, routes)) child[technician] = plan[technician][..heads[technician]];
        return child;
    }

    /// <summary>
    /// Each route taken over replaces the one of somebody alike that it has most in common with; jobs left over by that are in none.
    /// </summary>
    private int[][] Crossed(ref Dice dice, int[][] plan, int[][] other, int routes)
    {
        var (owner, child) = (Owners(plan), plan.ToArray());
        var (taken, replaced) = (new HashSet<int>(), new HashSet<int>());
        foreach (var from in Around(ref dice, other, routes))
        {
            var alike = other[from].Skip(heads[from]).Select(j => owner[j])
                .Where(t => t >= 0 && crewOf[t] == crewOf[from] && !replaced.Contains(t));
            var to = alike.CountBy(t => t).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).FirstOrDefault(from);
            if (!replaced.Add(to)) continue;
            int[] jobs = [.. other[from].Skip(heads[from]).Where(j => (eligible[j][to >> 6] >> to & 1) != 0)];
            taken.UnionWith(jobs);
            child[to] = [.. plan[to].Take(heads[to]), .. jobs];
        }

        for (var t = 0; t < child.Length; t++)
            if (!replaced.Contains(t)) child[t] = [.. child[t].Where(j => !taken.Contains(j))];
        return child;
    }

    /// <summary>Technicians whose routes lie near each other.</summary>
    private List<int> Around(ref Dice dice, int[][] plan, int routes)
    {
        var (owner, found) = (Owners(plan), new List<int>());
        foreach (var job in near[movable[dice.Below(movable.Length)]])
        {
            if (owner[job] < 0 || found.Contains(owner[job])) continue;
            found.Add(owner[job]);
            if (found.Count == routes) break;
        }

        return found;
    }

    /// <summary>Who has each job that can move; -1 for nobody.</summary>
    private int[] Owners(int[][] plan)
    {
        var owner = new int[near.Length];
        Array.Fill(owner, -1);
        for (var t = 0; t < plan.Length; t++)
            foreach (var job in plan[t].AsSpan(heads[t])) owner[job] = t;
        return owner;
    }
}
