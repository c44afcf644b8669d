using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>What makes a set of policies a catalogue.</summary>
public static class SlaPolicyRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static ImmutableArray<string> Problems(ImmutableArray<SlaPolicy> policies, DistanceBands bands) =>
    [
        .. Problems(bands),
        .. policies.Count(p => p.Contracts.IsEmpty) == 1
            ? Array.Empty<string>()
            : ["Exactly one policy is for all jobs: give one policy, and only one, without Contracts."],
        .. policies.GroupBy(p => p.Id).Where(g => g.Count() > 1).Select(g => $"Two policies have the id '{g.Key}'."),
        .. policies.SelectMany(p => p.Contracts).GroupBy(c => c).Where(g => g.Count() > 1)
            .Select(g => $"Two policies are for the contract '{g.Key}'."),
        .. policies.SelectMany(p => Problems(p, bands).Select(problem => $"Policy '{p.Id}': {problem}")),
    ];

    private static IEnumerable<string> Problems(DistanceBands bands)
    {
        if (bands.UpToKilometres.IsEmpty || bands.UpToKilometres[0] < 1) yield return "Bands are kilometres of 1 and more, at least one.";
        if (bands.UpToKilometres.Zip(bands.UpToKilometres.Skip(1)).Any(pair => pair.Second <= pair.First))
            yield return "Bands are given in rising order.";
        if (bands.UpToKilometres.Any(end => end > 10_000)) yield return "A band ends at 10000 km at most.";
        if (bands.FurtherKilometres is not (>= 1 and <= 10_000))
            yield return $"FurtherKilometres is 1..10000, not {bands.FurtherKilometres}.";
        if (bands.DetourFactor is not (>= 1 and <= 5)) yield return $"DetourFactor is 1..5, not {bands.DetourFactor}.";
    }

    private static IEnumerable<string> Problems(SlaPolicy policy, DistanceBands bands)
    {
        if (string.IsNullOrWhiteSpace(policy.Id)) yield return "it needs an id.";
        if (policy.Contracts.Any(string.IsNullOrWhiteSpace)) yield return "a contract is empty; leave Contracts out for all jobs.";
        if (policy.Lines.IsEmpty) yield return "it has no lines.";
        foreach (var line in policy.Lines)
            foreach (var problem in Problems(line, bands)) yield return $"{line.Clock} from {line.Start}: {problem}";
    }

    private static IEnumerable<string> Problems(SlaLine line, DistanceBands bands)
    {
        if (line.ByBand.IsEmpty && !IsDuration(line.Within)) yield return $"Within is above 0 and at most 365 days, not {line.Within}.";
        if (!line.ByBand.IsEmpty && line.Within != TimeSpan.Zero) yield return "give either Within or ByBand.";
        if (!line.ByBand.All(IsDuration)) yield return "each time of ByBand is above 0 and at most 365 days.";
        if (line.ByBand.Length > bands.UpToKilometres.Length + 1)
            yield return "ByBand has more times than there are bands and an urban area.";
        if (line.PerFurtherBand < TimeSpan.Zero || line.PerFurtherBand > Longest)
            yield return $"PerFurtherBand is 0 to 365 days, not {line.PerFurtherBand}.";
        if (line.WarnShare is not (> 0 and <= 1)) yield return $"WarnShare is above 0 and at most 1, not {line.WarnShare}.";
        if (line.Stretch is not (>= 1 and <= 100)) yield return $"Stretch is 1..100, not {line.Stretch}.";
        if (!IsDuration(line.StretchedAtMost)) yield return $"StretchedAtMost is above 0 and at most 365 days, not {line.StretchedAtMost}.";
        if (line.GrantsLoaner && line.Clock != ClockKind.Resolve) yield return "only a Resolve clock grants a loaner.";
        if (line.Scope.Severities.Any(s => s is < 1 or > 4)) yield return "severities are 1..4.";
    }

    private static bool IsDuration(TimeSpan time) => time > TimeSpan.Zero && time <= Longest;
}
