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

    /// <summary>Seconds that they may be busy from now on, the wait until ready included.</summary>
    public int MostBusy;

    public static TechnicianTerms Of(PlanTechnician technician, Problem problem) => new()
    {
        Place = technician.Place,
        Ready = int.Max(int.Max(technician.ReadyAt, technician.Shift.From), problem.Now),
        // Before a shift that has not begun nobody works.
        Busy = int.Max(int.Max(technician.ReadyAt, technician.Shift.From), problem.Now)
            - (technician.IsExpected ? int.Max(technician.Shift.From, problem.Now) : problem.Now),
        End = technician.Shift.Until,
        EndPlace = technician.EndPlace ?? -1,
        Capacity = technician.Capacity,
        MostBusy = Least(technician.ContractLeft, technician.AbsentIn) is { } left
            ? int.Max(int.Max(technician.ReadyAt, technician.Shift.From), problem.Now) - problem.Now + left
            : int.MaxValue,
        Committed = technician.Committed.Length,
    };

    private static int? Least(int? one, int? other) => one < other || other is null ? one : other;
}
