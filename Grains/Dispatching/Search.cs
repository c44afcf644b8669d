using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Territories;

namespace Dispatch.Grains.Dispatching;

/// <summary>The search for a better plan: one at a time, beside the turns, on a picture that does not change.</summary>
internal sealed class Search(SearchThreads threads)
{
    private long searched = -1;
    private int running;
    private ImmutableArray<ImmutableArray<NewRoute>>? found;

    /// <summary>Whether there is something new to search in, and nobody searches.</summary>
    /// <param name="version">Of the territory.</param>
    public bool Begins(long version)
    {
        if (version == searched || Interlocked.CompareExchange(ref running, 1, 0) != 0) return false;
        searched = version;
        return true;
    }

    /// <summary>Runs on any thread.</summary>
    public void Run(TerritoryPicture picture, Ways times, Plan plan, int rounds)
    {
        try
        {
            found = Improvement(picture, times, plan, rounds);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    /// <returns>What the search found, once, in parts that do not depend on each other; null when there is nothing.</returns>
    public ImmutableArray<ImmutableArray<NewRoute>>? Take()
    {
        var result = found;
        found = null;
        return result is { IsEmpty: false } ? result : null;
    }

    private ImmutableArray<ImmutableArray<NewRoute>> Improvement(TerritoryPicture picture, Ways times, Plan plan, int rounds)
    {
        var change =
            Improver.Improve(picture.Problem, times, plan, (ulong)searched, new PatientBudget(rounds, threads), SearchOptions.Live);
        return [.. change.Parts().Select(part => part.Select(Named).ToImmutableArray())];

        NewRoute Named(RouteChange route)
        {
            var technician = picture.Problem.Technicians[route.Technician];
            return new NewRoute(technician.Id, Ids(route.Was), Ids(route.Becomes));

            ImmutableArray<string> Ids(ImmutableArray<int> jobs) =>
                [.. jobs.Skip(technician.Committed.Length).Select(job => picture.Problem.Jobs[job].Id)];
        }
    }
}
