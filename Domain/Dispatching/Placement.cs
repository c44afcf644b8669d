namespace Dispatch.Domain.Dispatching;

/// <summary>The best place for a job.</summary>
/// <param name="Technician">Index of the technician; -1 when nobody can do it.</param>
/// <param name="Position">How many jobs of the technician come before it.</param>
/// <param name="StartsAt">When work begins.</param>
/// <param name="Cost">What the plan costs more with it, in the units of <see cref="PlanWeights"/>.</param>
public readonly record struct Placement(int Technician, int Position, int StartsAt, long Cost)
{
    public static Placement None { get; } = new(-1, -1, 0, long.MaxValue);

    public bool IsFound => Technician >= 0;
}
