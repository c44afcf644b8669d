namespace Dispatch.Dispatch.Bench.Dynamic;

/// <param name="OnTime">Percent of the jobs not called off.</param>
/// <param name="Travel">Hours.</param>
/// <param name="Retold">Changes of technician after somebody was announced, per job.</param>
/// <param name="Replanned">Changes of technician in the plan, announced or not, per job.</param>
/// <param name="Late">Weighted hours.</param>
/// <param name="Undone">Jobs that nobody did.</param>
/// <param name="Overtime">Hours.</param>
/// <param name="Took">Ticks of each decision.</param>
internal sealed record Outcome(
    double OnTime, double Travel, double Retold, double Replanned, double Late, double Undone, double Overtime, long[] Took);
