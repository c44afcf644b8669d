using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Simulated annealing over plans by ruin and recreate.</summary>
internal sealed class Search<TTravel>
    where TTravel : struct, ITravel
{
    private const int RoundsPerLook = 32;

    /// <summary>After which the search reckons how many there will be.</summary>
    private const int RoundsToMeasure = 2048;

    private readonly Schedule<TTravel> schedule;
    private readonly Undo<TTravel> undo;
    private readonly Absent absent;
    private readonly Tied<TTravel>? tied;
    private readonly Ruin<TTravel> ruin;
    private readonly Recreate<TTravel> recreate;
    private readonly Sequence sequence;
    private readonly Kicks kicks;
    private readonly Func<int, Neighbourhood<TTravel>> look;
    private readonly SearchOptions options;
    private readonly int[][] given;
    private readonly int[][] best;
    private readonly bool[] isNew;
    private readonly List<int> changed = [];
    private readonly int[] movable;
    private readonly JobTerms[] jobs;
    private Dice dice;

    public Search(Terms terms, TTravel travel, Plan plan, ulong seed, SearchOptions options)
    {
        (this.options, jobs) = (options, terms.Jobs);
        dice = new Dice(seed);
        schedule = new Schedule<TTravel>(terms, travel);
        isNew = new bool[terms.Technicians.Length];
        undo = new Undo<TTravel>(schedule, terms.Technicians.Length);
        absent = new Absent(terms);
        for (var t = 0; t < plan.Routes.Length; t++)
            foreach (var job in plan.Routes[t]) schedule.Insert(job, schedule.EndOf(t) - 1);
        foreach (var job in plan.Unassigned) absent.Add(job);
        if (terms.Ties is { } ties) tied = new Tied<TTravel>(ties, terms, schedule);
        tied?.Settle(absent.Add);
        Shed(absent.Add);
        given = [.. plan.Routes.Select((_, t) => Now(t))];
        best = [.. given];
        var fixedJobs = terms.Problem.Technicians.SelectMany(t => t.Committed).ToHashSet();
        movable = [.. Enumerable.Range(0, terms.Jobs.Length).Where(j => !fixedJobs.Contains(j))];
        var eligible = new ulong[terms.Jobs.Length][];
        for (var j = 0; j < eligible.Length; j++)
        {
            eligible[j] = new ulong[terms.RowLength];
            if (fixedJobs.Contains(j)) Array.Fill(eligible[j], ulong.MaxValue);
            else terms.Eligible(terms.Problem.Jobs[j], j, eligible[j]);
        }

        var crews = Crew.Of(terms, schedule);
        int[] heads = [.. terms.Problem.Technicians.Where(t => !t.Committed.IsEmpty).Select(t => t.Committed[^1])];
        look = width => new Neighbourhood<TTravel>(terms, travel, movable, heads, eligible, crews, width);
        var around = look(options.Neighbours);
        var reunion = tied is null ? null : new Reunion<TTravel>(terms, schedule, tied, eligible);
        if (tied is not null) tied.Touching = technician => undo.Keep(technician);
        ruin = new Ruin<TTravel>(schedule, undo, reunion, around.Near, movable, options);
        recreate = new Recreate<TTravel>(terms, schedule, undo, reunion, around, eligible, crews, options);
        kicks = new Kicks(
            around.Near, movable, [.. terms.Problem.Technicians.Select(t => t.Committed.Length)], eligible, crews, options.CrossRate);
        sequence = new Sequence(
            terms, [.. terms.Jobs.Select(j => crews.Select(c => travel.Seconds(c.Place, j.Place)).DefaultIfEmpty().Min())]);
        Cost = schedule.TotalCost + absent.Cost;
    }

    /// <summary>Of the best plan seen.</summary>
    public long Cost { get; private set; }

    public long Rounds { get; private set; }

    public int[] RouteOf(int technician) => best[technician];

    /// <summary>The plan given, less what breaks a rule in it.</summary>
    public int[] GivenTo(int technician) => given[technician];

    public void Run<TBudget>(TBudget budget)
        where TBudget : IBudget
    {
        if (movable.Length == 0 || best.Length == 0) return;
        Fill();
        absent.Cap((long)double.Min(long.MaxValue / 2, MeanTrip() * options.LeftOut));
        var current = schedule.TotalCost + absent.Price;
        var (temperature, heat, mean, leg, share) = (0.0, options.StartTemperature, 1.0, Leg.Whole, 1.0);
        for (; ; Rounds++)
        {
            if (Rounds % RoundsPerLook == 0)
            {
                var used = budget.Used(Rounds);
                if (used >= 1) break;
                if (Rounds == RoundsToMeasure)
                {
                    share = double.Max(options.LegShare, options.LegRounds * movable.Length * used / Rounds);
                    leg = leg.Cut(share);
                    if (leg != Leg.Whole) recreate.Around = look(options.MoreNeighbours);
                }

                if (used >= leg.Until)
                {
                    kicks.Remember(schedule.TotalCost + absent.Cost, [.. Enumerable.Range(0, best.Length).Select(Now)]);
                    leg = leg.Next(used, share);
                    heat = (leg.IsStart ? options.StartTemperature : options.KickTemperature) * Math.Pow(2, (2 * dice.Share()) - 1);
                    Load(leg.IsStart ? given : kicks.Next(ref dice, best, Cost));
                    Fill();
                    current = schedule.TotalCost + absent.Price;
                }

                mean = MeanLength();
                temperature = TypicalTrip() * heat * Math.Pow(options.EndTemperature / heat, leg.Done(used));
            }

            undo.Begin();
            tied?.Begin();
            absent.Keep();
            ruin.Once(ref dice, mean, absent);
            sequence.Sort(ref dice, absent.Jobs);
            recreate.Once(ref dice, absent);
            var cost = schedule.TotalCost + absent.Price;
            if (cost < current - (temperature * Math.Log(1 - dice.Share())))
            {
                current = cost;
                for (var i = 0; i < undo.Count; i++) Mark(undo[i]);
                if (schedule.TotalCost + absent.Cost < Cost) Keep(schedule.TotalCost + absent.Cost);
            }
            else
            {
                undo.Restore();
                tied?.Restore();
                absent.Restore();
            }
        }
    }

    /// <summary>Goes back to other routes.</summary>
    private void Load(int[][] routes)
    {
        for (var t = 0; t < routes.Length; t++)
        {
            Mark(t);
            var first = schedule.FirstFree(t) + 1;
            schedule.Remove(first, schedule.EndOf(t) - first);
        }

        for (var t = 0; t < routes.Length; t++)
            for (var i = schedule.Count[t]; i < routes[t].Length; i++) schedule.Insert(routes[t][i], schedule.EndOf(t) - 1);
        undo.Begin();
        tied?.Settle(_ => { });
        Shed(_ => { });
        for (var i = 0; i < undo.Count; i++) Mark(undo[i]);
        absent.Clear();
        foreach (var job in movable)
            if (schedule.SlotOf[job] < 0) absent.Add(job);
    }

    /// <summary>Takes planned work out, the last first, until the hours kept for breakdowns are free.</summary>
    /// <param name="removed">Is told of each job.</param>
    private void Shed(Action<int> removed)
    {
        for (var t = 0; schedule.Kept is { } kept && t < schedule.Count.Length; t++)
        {
            for (var slot = schedule.EndOf(t) - 1; slot > schedule.FirstFree(
                t) && kept.Left(t) < 0; slot = int.Min(slot, schedule.EndOf(t)) - 1)
            {
                var job = schedule.Slots[slot].Job;
                if (!jobs[job].IsPlanned) continue;
                if (tied?.Ties.IsTied(job) == true)
                {
                    tied.Remove(job, removed);
                    continue;
                }

                Mark(t);
                schedule.Remove(slot, 1);
                removed(job);
            }
        }
    }

    /// <summary>Puts what is absent where it costs least, before anything is ruined.</summary>
    private void Fill()
    {
        undo.Begin();
        sequence.Sort(ref dice, absent.Jobs);
        recreate.Spread(absent);
        recreate.Once(ref dice, absent);
        for (var i = 0; i < undo.Count; i++) Mark(undo[i]);
        if (schedule.TotalCost + absent.Cost < Cost) Keep(schedule.TotalCost + absent.Cost);
    }

    private void Mark(int technician)
    {
        if (isNew[technician]) return;
        isNew[technician] = true;
        changed.Add(technician);
    }

    private void Keep(long cost)
    {
        Cost = cost;
        foreach (var technician in changed)
        {
            isNew[technician] = false;
            best[technician] = Now(technician);
        }

        changed.Clear();
    }

    private int[] Now(int technician)
    {
        var route = new int[schedule.Count[technician]];
        var first = (technician << schedule.Shift) + 1;
        for (var i = 0; i < route.Length; i++) route[i] = schedule.Slots[first + i].Job;
        return route;
    }

    private double MeanLength()
    {
        var (jobs, routes) = (0, 0);
        for (var t = 0; t < schedule.Count.Length; t++)
        {
            var free = schedule.EndOf(t) - schedule.FirstFree(t) - 1;
            if (free == 0) continue;
            (jobs, routes) = (jobs + free, routes + 1);
        }

        return routes == 0 ? 1 : (double)jobs / routes;
    }

    /// <summary>The root of the mean square: where sites lie in clusters, the few ways between those count.</summary>
    private double TypicalTrip()
    {
        var (squares, jobs) = (0.0, 0);
        for (var t = 0; t < schedule.Count.Length; t++)
        {
            for (var s = schedule.FirstFree(t) + 1; s <= schedule.EndOf(t); s++)
                squares += (double)schedule.Slots[s].Leg * schedule.Slots[s].Leg;
            jobs += schedule.Count[t];
        }

        return jobs == 0 ? 1 : Math.Sqrt(squares / jobs);
    }

    private double MeanTrip()
    {
        var (trips, jobs) = (0L, 0);
        for (var t = 0; t < schedule.Count.Length; t++)
        {
            for (var s = schedule.FirstFree(t) + 1; s <= schedule.EndOf(t); s++) trips += schedule.Slots[s].Leg;
            jobs += schedule.Count[t];
        }

        return jobs == 0 ? 1 : (double)trips / jobs;
    }
}
