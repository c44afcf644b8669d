using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans.Reminders;

/// <summary>Keeps reminders in the table and wakes their grains. Ticks that fell due while the process was down are skipped but for the next.</summary>
internal sealed class ReminderService(
    IServiceProvider services, IGrainFactory grains, TimeProvider time, IOptions<EmbeddedEngineOptions> options, ILogger<ReminderService> logger)
    : IReminderRegistry
{
    private readonly Dictionary<(GrainId, string), Alarm> alarms = [];
    private readonly Lock gate = new();
    private readonly IReminderTable? table = services.GetService<IReminderTable>();
    private bool stopped;

    private IReminderTable Table => table ?? throw new OrleansException($"Register an {nameof(IReminderTable)} to use reminders.");

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var entry in table is null ? [] : await table.ReadRows().WaitAsync(cancellation))
            Arm(entry);
    }

    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            foreach (var alarm in alarms.Values)
                alarm.Dispose();
            alarms.Clear();
        }
    }

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod)
            throw new ArgumentException($"The period of reminder {reminderName}, {period}, is shorter than {options.Value.MinimumReminderPeriod}.");
        var entry = new ReminderEntry(callingGrainId, reminderName, time.GetUtcNow() + dueTime, period, "");
        var stored = entry with { ETag = await Table.UpsertRow(entry) };
        Arm(stored);
        return stored;
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        var entry = (ReminderEntry)reminder;
        if (!await Table.RemoveRow(callingGrainId, entry.ReminderName, entry.ETag))
            throw new OrleansException($"Reminder {entry.ReminderName} of {callingGrainId} is gone or was changed.");
        lock (gate)
        {
            if (alarms.Remove((callingGrainId, entry.ReminderName), out var alarm))
                alarm.Dispose();
        }
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        await Table.ReadRow(callingGrainId, reminderName);

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) =>
        [.. (await Table.ReadRows()).Where(entry => entry.GrainId == callingGrainId)];

    private void Arm(ReminderEntry entry)
    {
        lock (gate)
        {
            if (alarms.Remove((entry.GrainId, entry.ReminderName), out var previous))
                previous.Dispose();
            if (!stopped)
                alarms[(entry.GrainId, entry.ReminderName)] = new(time, entry, TickAsync);
        }
    }

    private async Task TickAsync(ReminderEntry entry, DateTimeOffset now)
    {
        try
        {
            await grains.GetGrain<IRemindable>(entry.GrainId)
                .ReceiveReminder(entry.ReminderName, new(entry.StartAt.UtcDateTime, entry.Period, now.UtcDateTime));
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Reminder {Reminder} of {Grain} failed.", entry.ReminderName, entry.GrainId);
        }
    }
}
