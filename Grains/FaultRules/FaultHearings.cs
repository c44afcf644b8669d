using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.FaultRules;

namespace Dispatch.Grains.FaultRules;

/// <summary>Fetches what a machine needs to judge the faults that readings tell; most tell none, and nothing is fetched.</summary>
internal sealed class FaultHearings(IReadings readings, IFaultRuleViews rules, FaultTerms terms)
{
    /// <summary>The newest kept readings that are looked at: more than any rule counts.</summary>
    private const int Most = FaultRuleDecider.MostTimes;

    /// <returns>Null when there is nothing to judge.</returns>
    public async Task<FaultHearing?> Of(string machine, ImmutableArray<MachineFault> faults, ImmutableArray<Reading> incoming)
    {
        if (incoming.IsEmpty || !FaultHearing.IsNeeded(faults, incoming)) return null;
        var kept = await readings.WithFaultsAsync(machine, FaultHearing.Back(incoming, terms), Most, CancellationToken.None);
        var written = await rules.WrittenAsync(CancellationToken.None);
        return new(
            [.. kept.SelectMany(row => FaultReport.Of(row.At, row.Faults))],
            FaultRuleBook.Of(written.Select(row => (row.Id, row.Rule))));
    }
}
