using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>For every technician of a problem the indices of their jobs in order, the committed ones first.</summary>
/// <param name="Unassigned">Indices of the jobs that nobody has, ascending.</param>
public sealed record Plan(ImmutableArray<ImmutableArray<int>> Routes, ImmutableArray<int> Unassigned)
{
    /// <summary>Only what is committed.</summary>
    public static Plan Committed(Problem problem)
    {
        var taken = problem.Technicians.SelectMany(t => t.Committed).ToHashSet();
        return new Plan([.. problem.Technicians.Select(t => t.Committed)],
            [.. Enumerable.Range(0, problem.Jobs.Length).Where(j => !taken.Contains(j))]);
    }
}
