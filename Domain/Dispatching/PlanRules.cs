namespace Dispatch.Domain.Dispatching;

/// <param name="MaximumPositionAge">A technician whose position is older gets no new work, in seconds.</param>
/// <param name="MaximumTrip">Longest trip to one job, in seconds.</param>
public sealed record PlanRules(int MaximumPositionAge = int.MaxValue, int MaximumTrip = int.MaxValue)
{
    /// <summary>Share of each day's hours that planned work leaves free for breakdowns, 0 to 1.</summary>
    public double KeptShare { get; init; }
}
