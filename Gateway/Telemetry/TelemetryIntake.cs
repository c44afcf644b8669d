using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Http.Calls;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Hands the readings of a call to their machines, all at once, and gathers what became of them.</summary>
internal sealed class TelemetryIntake(IGrainFactory grains, IOptions<TelemetryOptions> options)
{
    /// <summary>Completes when all is durable. Outages surface after all machines have answered; the call may then be repeated, what was stored is not stored twice.</summary>
    /// <param name="rejected">Items that were wrong before they reached a machine; they are part of the receipt.</param>
    public async Task<TelemetryReceipt> RecordAsync(List<IncomingReading> readings, List<RejectedItem> rejected, Caller caller)
    {
        var batches = MachineBatch.Group(readings);
        var answers = new Task<MeterReceipt>[batches.Count];
        for (var start = 0; start < batches.Count; start += options.Value.MaxConcurrentMachines)
        {
            var count = int.Min(options.Value.MaxConcurrentMachines, batches.Count - start);
            for (var i = start; i < start + count; i++)
                answers[i] = Fenced.CallAsync((grains, batch: batches[i], caller), static call => Record(call.grains, call.batch, call.caller));
            await Task.WhenAll(answers.AsSpan(start, count));
        }

        var accepted = readings.Count;
        for (var i = 0; i < batches.Count; i++)
        {
            foreach (var (place, reason) in (await answers[i]).Rejected)
            {
                rejected.Add(new(batches[i].IndexInCall(place), reason.Code, reason.Detail));
                accepted--;
            }
        }

        rejected.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return new(accepted, [.. rejected]);
    }

    private static Task<MeterReceipt> Record(IGrainFactory grains, MachineBatch batch, Caller caller) =>
        grains.GetGrain<IMachineGrain>(batch.Machine).Record(batch.Report(), caller);
}
