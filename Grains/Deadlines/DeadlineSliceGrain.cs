using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Journal;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Dispatch.Grains.Deadlines;

/// <summary>
/// Hands due deadlines on to their aggregates. Its reminder, once a minute, revives it after a restart; between two reminders a timer rings
/// at the next deadline it knows.
/// </summary>
internal sealed class DeadlineSliceGrain(
    IJournal journal,
    IDeadlines deadlines,
    JournalCodec codec,
    TimeProvider time,
    IOptions<DeadlineOptions> options) : Grain, IDeadlineSliceGrain, IRemindable
{
    private const string Reminder = "minute";
    private const int FirstLook = 16;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private string stream = "";
    private int slice;
    private long head;
    private IGrainTimer? timer;
    private DateTimeOffset ringsAt = DateTimeOffset.MinValue;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        slice = int.Parse(this.GetPrimaryKeyString(), System.Globalization.CultureInfo.InvariantCulture);
        stream = $"deadlines/{slice:00}";
        head = (await journal.LoadAsync(stream, long.MaxValue, cancellationToken)).Head;
        timer = this.RegisterGrainTimer(HandOn, new GrainTimerCreationOptions(TimeSpan.Zero, Minute) { KeepAlive = true });
    }

    public async Task Start() => await this.RegisterOrUpdateReminder(Reminder, Minute, Minute);

    public Task ReceiveReminder(string reminderName, TickStatus status) => HandOn(CancellationToken.None);

    public Task Expect(DateTimeOffset dueAt)
    {
        if (dueAt < ringsAt) Ring(dueAt);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Moves all that is due into the outbox, then sleeps until the next is. Looks at few rows first: mostly one or none is due.
    /// </summary>
    private async Task HandOn(CancellationToken cancellation)
    {
        for (var limit = Math.Min(FirstLook, options.Value.BatchSize); ; limit = options.Value.BatchSize)
        {
            var now = time.GetUtcNow();
            var known = await deadlines.DueAsync(slice, now + options.Value.Horizon, limit, cancellation);
            var due = known.TakeWhile(d => d.DueAt <= now).ToImmutableArray();
            if (!due.IsEmpty) await Fire(due);
            if (due.Length == limit) continue;
            Ring(due.Length < known.Length ? known[due.Length].DueAt : DateTimeOffset.MaxValue);
            return;
        }
    }

    private async Task Fire(ImmutableArray<Deadline> due)
    {
        var result = await journal.AppendAsync(new JournalAppend
        {
            Stream = stream,
            ExpectedHead = head,
            Actor = JournalAppend.SystemActor,
            Correlation = $"{stream}@{head}",
            FiredDeadlines = due,
            Outbox = [.. due.Select(Encode)],
        });
        if (result.Status != AppendStatus.Committed) throw new InconsistentStateException($"Another activation of {stream} fired first.");
        head = result.Head;
    }

    private OutboxMessage Encode(Deadline deadline)
    {
        var (name, version, data) = codec.Encode(new DeadlineReached(deadline.Key, deadline.DueAt));
        return new OutboxMessage(deadline.Stream, name, version, data, deadline.Initiator);
    }

    private void Ring(DateTimeOffset at)
    {
        ringsAt = at;
        var wait = at == DateTimeOffset.MaxValue ? Timeout.InfiniteTimeSpan : at - time.GetUtcNow();
        timer!.Change(wait < TimeSpan.Zero && wait != Timeout.InfiniteTimeSpan ? TimeSpan.Zero : wait, Minute);
    }
}
