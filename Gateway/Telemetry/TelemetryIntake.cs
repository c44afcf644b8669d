using Dispatch.Domain.Deciding;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Http.Access;
using Dispatch.Http.Calls;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Hands what a call tells to the machines, all at once, and gathers what became of it.</summary>
internal sealed class TelemetryIntake(IGrainFactory grains, MachineNames names, FeedScope scope, IOptions<TelemetryOptions> options)
{
    /// <summary>
    /// Completes when all is durable. Outages surface after all machines have answered; the call may then be repeated, what was stored is
    /// not stored twice.
    /// </summary>
    /// <param name="rejected">Items that were wrong before they reached a machine; they are part of the receipt.</param>
    /// <param name="who">Who tells it; nobody tells nothing.</param>
    /// <param name="source">Who or what says what the meters show.</param>
    /// <param name="machines">What was told of machines beside their readings.</param>
    public async Task<TelemetryReceipt> RecordAsync(
        List<IncomingReading> readings, List<RejectedItem> rejected, Caller caller, SignedIn? who, ReadingSource source,
        List<IncomingMachine>? machines = null)
    {
        var batches = MachineBatch.Group(readings, machines ?? []);
        var keys = await names.KeysAsync([.. batches.Select(batch => batch.Named)]);
        // What is not within the caller's reach is rejected here, machine by machine.
        caller = caller.Admitted();
        var allowed = await scope.MayTellAsync(keys, who, CancellationToken.None);
        var answers = new Task<MeterReceipt>[batches.Count];
        for (var start = 0; start < batches.Count; start += options.Value.MaxConcurrentMachines)
        {
            var count = int.Min(options.Value.MaxConcurrentMachines, batches.Count - start);
            for (var i = start; i < start + count; i++)
                answers[i] = !allowed[i] ? Task.FromResult(NotYours(batches[i])) : Fenced.CallAsync((grains, key: keys[i], report: batches[i].Report() with { Source = source }, caller), static call => Record(call.grains, call.key, call.report, call.caller));
            await Task.WhenAll(answers.AsSpan(start, count));
        }

        var accepted = readings.Count;
        for (var i = 0; i < batches.Count; i++)
        {
            var receipt = await answers[i];
            foreach (var (place, reason) in receipt.Rejected)
            {
                rejected.Add(new(batches[i].IndexInCall(place), reason.Code, reason.Detail));
                accepted--;
            }

            if (receipt.Refusal is { } refusal && !batches[i].HasReadings)
                rejected.Add(new(batches[i].Index, refusal.Code, refusal.Detail));
        }

        rejected.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return new(accepted, [.. rejected]);
    }

    /// <summary>As of a machine that nobody knows: whose it is, is not told.</summary>
    private static MeterReceipt NotYours(MachineBatch batch)
    {
        var reason = new Rejection("unknown_machine", "There is no such machine that you may tell of.");
        return new([.. Enumerable.Range(0, batch.Count).Select(place => new RejectedReading(place, reason))]) { Refusal = reason };
    }

    private static Task<MeterReceipt> Record(IGrainFactory grains, string key, MeterReport report, Caller caller) =>
        grains.GetGrain<IMachineGrain>(key).Record(report, caller);
}
