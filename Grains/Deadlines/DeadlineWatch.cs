using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Deadlines;

/// <summary>Starts the slices with the node and tells them of deadlines set so near that they may not know of them.</summary>
internal sealed class DeadlineWatch(
    IGrainFactory grains,
    TimeProvider time,
    IOptions<DeadlineOptions> options,
    ILogger<DeadlineWatch> log) : BackgroundService, ICommitListener
{
    private readonly Channel<(int Slice, DateTimeOffset DueAt)> near =
        Channel.CreateUnbounded<(int, DateTimeOffset)>(new() { SingleReader = true });

    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        foreach (var committed in batch)
        {
            foreach (var change in committed.Append.Deadlines)
            {
                if (change.DueAt < committed.RecordedAt + options.Value.Horizon)
                    near.Writer.TryWrite((DeadlineSlices.Of(committed.Append.Stream), change.DueAt.Value));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var slice = 0; slice < DeadlineSlices.Count; slice++) await Start(slice, stoppingToken);
        await foreach (var (slice, dueAt) in near.Reader.ReadAllAsync(stoppingToken)) await Tell(slice, dueAt);
    }

    /// <summary>
    /// A slice that cannot be reached, because its node has just died, finds the deadline when it looks again within a minute.
    /// </summary>
    private async Task Tell(int slice, DateTimeOffset dueAt)
    {
        try
        {
            await Slice(slice).Expect(dueAt);
        }
        catch (Exception failure)
        {
            log.LogWarning("Deadline slice {Slice} was not told of {DueAt}: {Reason}", slice, dueAt, failure.Message);
        }
    }

    private async Task Start(int slice, CancellationToken stopping)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait = TimeSpan.FromSeconds(Math.Min(30, wait.TotalSeconds * 2)))
        {
            try
            {
                await Slice(slice).Start();
                return;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning(failure, "Deadline slice {Slice} did not start; the next try is in {Wait}.", slice, wait);
                await Task.Delay(wait, time, stopping);
            }
        }
    }

    private IDeadlineSliceGrain Slice(int slice) => grains.GetGrain<IDeadlineSliceGrain>(slice.ToString(CultureInfo.InvariantCulture));
}
