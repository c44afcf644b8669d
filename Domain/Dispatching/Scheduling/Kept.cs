using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>How much of each day planned work may still use, so that a share stays free for breakdowns.</summary>
internal sealed class Kept
{
    private readonly int[] days;
    private readonly long[] left;
    private readonly long[] planned;

    public Kept(Problem problem)
    {
        days = [.. problem.Technicians.Select(technician => technician.Day)];
        left = [.. Enumerable.Range(0, days.DefaultIfEmpty().Max() + 1).Select(day => KeptForBreakdowns.Usable(problem, day))];
        planned = new long[days.Length];
    }

    /// <summary>Seconds, on a technician's day; less than 0 when too much is planned already.</summary>
    public long Left(int technician) => left[days[technician]];

    /// <summary>Whether several more would fit, each with somebody else.</summary>
    public bool HasRoom(IEnumerable<(int Technician, int Seconds)> more) =>
        more.GroupBy(one => days[one.Technician]).All(day => day.Sum(one => (long)one.Seconds) <= left[day.Key]);

    public void Add(int technician, long seconds)
    {
        planned[technician] += seconds;
        left[days[technician]] -= seconds;
    }

    /// <summary>Replaces all that is planned with a technician.</summary>
    public void Set(int technician, long seconds) => Add(technician, seconds - planned[technician]);
}
