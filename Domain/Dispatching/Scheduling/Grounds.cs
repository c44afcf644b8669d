using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// What a job pays for with each technician wherever it is put: that another is preferred; for an emergency, too, all that would exclude
/// them from other work but skills, locks and hours.
/// </summary>
internal static class Grounds
{
    /// <returns>By technician.</returns>
    public static int[] Of(PlanJob job, Problem problem) =>
        [.. problem.Technicians.Select((technician, index) => (int)With(technician, index, job, problem).Sum(ground => ground.Cost))];

    public static ImmutableArray<Ground> With(PlanTechnician technician, int index, PlanJob job, Problem problem)
    {
        var prices = problem.Weights.Grounds;
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        if (NotPreferred.Of(index, job) is { } preferred) grounds.Add(new(preferred, problem.Weights.NotPreferred));
        if (!job.IsEmergency) return grounds.DrainToImmutable();
        if (OnCall.Of(technician, job) is { } onCall)
            grounds.Add(new(onCall, prices.OnCall + ((long)onCall.Overtime * prices.OvertimePerSecond)));
        if (technician.IsOffDuty) grounds.Add(new(new OffDuty(), prices.CallOut));
        foreach (var part in job.Parts.Except(technician.Parts, StringComparer.Ordinal))
            grounds.Add(new(new MissingPart(part), prices.MissingPart));
        if (RejectedBefore.Of(index, job) is { } rejected) grounds.Add(new(rejected, prices.Rejected));
        if (job.Told?.Technician != index && PositionStale.Of(technician, problem.Rules) is { } stale)
            grounds.Add(new(stale, prices.Stale));
        if (BreakCutShort.Of(technician, problem.Now) is { } cut) grounds.Add(new(cut, prices.Break));
        return grounds.DrainToImmutable();
    }
}
