using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>
/// What a plan costs, in seconds of travel. The defaults are so far apart that breaches come first, then weighted lateness, work left
/// undone, travel and fairness.
/// </summary>
/// <param name="Breach">Price of a missed clock, by severity 1 to 4.</param>
/// <param name="LatenessPerSecond">Price of each second after it, by severity.</param>
/// <param name="Unassigned">Price of a job that nobody gets, by severity.</param>
/// <param name="Fairness">
/// Price of uneven load: for every technician, in 1/1024 of what the plan adds to the square of the minutes that they are busy from now on.
/// It keeps nobody idle while others have a queue, which is time that a later call would miss: over a day of calls that saves breaches and
/// travel (docs/benchmarks.md).
/// </param>
/// <param name="Stability">Price of sending somebody else than announced, when the announced arrival is far away.</param>
/// <param name="StabilityHorizon">Seconds before the announced arrival from which that price grows; it is four times as high at the
/// announced arrival itself.</param>
public sealed record PlanWeights(
    ImmutableArray<int> Breach,
    ImmutableArray<int> LatenessPerSecond,
    ImmutableArray<int> Unassigned,
    int Fairness = 32,
    int Stability = 30,
    int StabilityHorizon = 7200)
{
    /// <summary>
    /// Price of each <see cref="WaitingUnit"/> seconds until work on a broken machine begins, by severity, so that of equal routes the
    /// worse breakdown goes first. A second of the worst is worth half a second of travel; dearer waiting sends people back and forth over
    /// a day of calls and changes what was announced, which is measured in docs/benchmarks.md.
    /// </summary>
    public ImmutableArray<int> Waiting { get; init; } = [32, 16, 4, 2];

    /// <summary>Seconds of waiting that one price of <see cref="Waiting"/> counts for.</summary>
    public const int WaitingUnit = 64;

    /// <summary>Seconds that a broken machine is reckoned to wait when nobody gets it.</summary>
    public int WaitingUnassigned { get; init; } = 28_800;

    /// <summary>Price of an emergency that nobody gets, whatever its severity: more than all grounds together.</summary>
    public int UnassignedEmergency { get; init; } = 6_400_000;

    /// <summary>
    /// Price of sending somebody else than the technician whom a job prefers: so many seconds of travel more are worth it.
    /// </summary>
    public int NotPreferred { get; init; } = 1800;

    /// <summary>What an emergency pays for what excludes somebody from other work.</summary>
    public GroundPrices Grounds { get; init; } = new();

    public static PlanWeights Default { get; } =
        new([320_000, 160_000, 40_000, 20_000], [8, 4, 1, 1], [1_600_000, 800_000, 200_000, 100_000]);

    /// <summary>Only travel counts, once every job that can be served is served.</summary>
    public static PlanWeights TravelOnly { get; } =
        new([0, 0, 0, 0], [0, 0, 0, 0], [10_000_000, 10_000_000, 10_000_000, 10_000_000], 0, 0) { Waiting = [0, 0, 0, 0] };

    /// <summary>The price of so many seconds of waiting, rounded down.</summary>
    public long WaitingCost(int severity, int seconds) => (long)Waiting[int.Clamp(severity, 1, 4) - 1] * seconds / WaitingUnit;

    /// <summary>The price of taking an announced job from its technician.</summary>
    public int StabilityAt(int now, Announcement told)
    {
        var left = int.Clamp(told.ArrivesAt - now, 0, StabilityHorizon);
        return StabilityHorizon == 0 ? Stability : (int)((4L * Stability) - (3L * Stability * left / StabilityHorizon));
    }
}
