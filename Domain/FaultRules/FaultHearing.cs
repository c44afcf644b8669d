using System.Collections.Immutable;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.FaultRules;

/// <summary>What readings that just came, and those kept, tell of faults.</summary>
/// <param name="Kept">What kept readings told in the time that <see cref="Back"/> names.</param>
/// <param name="Book">The rules that hold.</param>
public sealed record FaultHearing(ImmutableArray<FaultReport> Kept, FaultRuleBook Book)
{
    /// <summary>Whether the readings tell of faults, or leave out one that stands: else there is nothing to judge.</summary>
    /// <param name="faults">The machine's.</param>
    public static bool IsNeeded(ImmutableArray<MachineFault> faults, ImmutableArray<Reading> readings) =>
        (!faults.IsEmpty || readings.Any(static reading => reading.Faults is not null)) && IsNews(faults, readings);

    /// <summary>From when on kept readings matter, UTC.</summary>
    public static DateTimeOffset Back(ImmutableArray<Reading> readings, FaultTerms terms)
    {
        var longest = terms.QuietAfter > FaultRuleDecider.LongestWithin ? terms.QuietAfter : FaultRuleDecider.LongestWithin;
        return readings.Min(reading => reading.At) is var first && first > DateTimeOffset.MinValue + longest
            ? first - longest
            : DateTimeOffset.MinValue;
    }

    private static bool IsNews(ImmutableArray<MachineFault> faults, ImmutableArray<Reading> readings)
    {
        var standing = faults.Where(fault => fault.IsStanding).ToArray();
        return readings.Any(reading =>
        {
            var told = FaultReport.Of(reading.At, reading.Faults);
            return told.Any(report => !standing.Any(fault => fault.Code == report.Code && fault.IsRaised))
                || standing.Any(fault => told.All(report => report.Code != fault.Code));
        });
    }
}
