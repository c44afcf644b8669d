namespace Dispatch.Domain.Metering;

/// <summary>
/// What the lifetime hours can have been at an instant, by the applied readings and meter replacements next to it in time.
/// </summary>
/// <param name="Least">The hours of the last known point before.</param>
/// <param name="Most">The hours of the next known point after.</param>
/// <param name="SlowestGrowth">Below it, the growth up to the next point is impossible.</param>
/// <param name="FastestGrowth">Above it, the growth since the last point is impossible.</param>
internal readonly record struct MeterBounds(double Least, double Most, double SlowestGrowth, double FastestGrowth)
{
    /// <summary>Sums of hours in binary differ in the last digits; no meter shows a second.</summary>
    private const double Rounding = 1e-6;

    /// <param name="known">Readings in order of time; only applied ones count.</param>
    public static MeterBounds At(long utcTicks, ReadOnlySpan<JudgedReading> known, MeterHistory history, MeterTolerances tolerances)
    {
        var bounds = new MeterBounds(0, double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity);
        var place = known.FirstAfter(utcTicks);
        var isFirst = true;
        for (var i = place - 1; i >= 0; i--)
        {
            if (!known[i].IsApplied) continue;
            bounds = bounds.After(known[i].UtcTicks, history.Lifetime(known[i]), utcTicks, tolerances);
            isFirst = false;
            break;
        }

        if (isFirst && history.Commissioned is { } commissioned && commissioned.At.UtcTicks < utcTicks)
            bounds = bounds.After(commissioned.At.UtcTicks, commissioned.LifetimeHours, utcTicks, tolerances);

        for (var i = place; i < known.Length; i++)
        {
            if (!known[i].IsApplied) continue;
            bounds = bounds.Before(known[i].UtcTicks, history.Lifetime(known[i]), utcTicks, tolerances);
            break;
        }

        foreach (var replacement in history.Replacements)
        {
            var (at, lifetime) = (replacement.At.UtcTicks, history.Lifetime(replacement));
            bounds = at < utcTicks ? bounds.After(at, lifetime, utcTicks, tolerances) : bounds.Before(at, lifetime, utcTicks, tolerances);
        }

        return bounds;
    }

    public double Lowest => double.Max(Least, SlowestGrowth);

    public double Highest => double.Min(Most, FastestGrowth);

    public ReadingVerdict Judge(double lifetime) =>
        lifetime < Least - Rounding || lifetime > Most + Rounding ? ReadingVerdict.FallsBack
        : lifetime < SlowestGrowth - Rounding || lifetime > FastestGrowth + Rounding ? ReadingVerdict.GrowsTooFast
        : ReadingVerdict.Applied;

    /// <summary>Whether hours that a person wrote down, rounded or read a little later, fit in.</summary>
    public bool Allow(double lifetime, double tolerance) =>
        lifetime >= Lowest - tolerance && lifetime <= Highest + tolerance;

    private MeterBounds After(long at, double lifetime, long utcTicks, MeterTolerances tolerances) => this with
    {
        Least = double.Max(Least, lifetime),
        FastestGrowth = double.Min(FastestGrowth, lifetime + Hours(utcTicks - at + tolerances.Growth.Ticks)),
    };

    private MeterBounds Before(long at, double lifetime, long utcTicks, MeterTolerances tolerances) => this with
    {
        Most = double.Min(Most, lifetime),
        SlowestGrowth = double.Max(SlowestGrowth, lifetime - Hours(at - utcTicks + tolerances.Growth.Ticks)),
    };

    private static double Hours(long ticks) => ticks / (double)TimeSpan.TicksPerHour;
}
