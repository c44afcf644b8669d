using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Grains.Machines;

internal static class MeterReceipts
{
    public static MeterReceipt Of(ImmutableArray<ReadingOutcome> outcomes)
    {
        ImmutableArray<RejectedReading> rejected = [];
        for (var i = 0; i < outcomes.Length; i++)
            if ((outcomes[i].Refusal ?? Flag(outcomes[i])) is { } reason) rejected = rejected.Add(new RejectedReading(i, reason));
        return rejected.IsEmpty ? MeterReceipt.AllAccepted : new MeterReceipt(rejected);
    }

    /// <summary>The whole report refused for one reason.</summary>
    public static MeterReceipt Refused(MeterReport report, Rejection reason) =>
        new([.. Enumerable.Range(0, report.Readings.Length).Select(i => new RejectedReading(i, reason))]) { Refusal = reason };

    private static Rejection? Flag(ReadingOutcome outcome) => outcome.Verdict switch
    {
        ReadingVerdict.FallsBack =>
            new("falls_back", $"{outcome.Reading.Hours} h don't fit between the readings next to it in time; kept as evidence."),
        ReadingVerdict.GrowsTooFast =>
            new("grows_too_fast", $"{outcome.Reading.Hours} h mean more hours than passed between two readings; kept as evidence."),
        ReadingVerdict.InFuture =>
            new("in_future", $"{outcome.Reading.At:O} is still to come: check the machine's clock; kept as evidence."),
        ReadingVerdict.SameInstantDiffers =>
            new("same_instant_differs", $"Another reading of {outcome.Reading.At:O} was applied; this one is kept as evidence."),
        _ => null,
    };
}
