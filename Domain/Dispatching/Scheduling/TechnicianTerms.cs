namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>A technician, compiled for the inner loop.</summary>
internal struct TechnicianTerms
{
    public int Place;
    public int Ready;
    public int End;
    public int EndPlace;
    public int Capacity;

    /// <summary>Seconds from now until ready.</summary>
    public int Busy;

    /// <summary>How many jobs at the head of the route stay where they are.</summary>
    public int Committed;

    public static TechnicianTerms Of(PlanTechnician technician, Problem problem) => new()
    {
        Place = technician.Place,
        Ready = int.Max(int.Max(technician.ReadyAt, technician.Shift.From), problem.Now),
        Busy = int.Max(int.Max(technician.ReadyAt, technician.Shift.From), problem.Now) - problem.Now,
        End = technician.Shift.Until,
        EndPlace = technician.EndPlace ?? -1,
        Capacity = technician.Capacity,
        Committed = technician.Committed.Length,
    };
}
