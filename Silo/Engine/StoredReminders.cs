using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;
using Orleans.Runtime;

namespace Dispatch.Engine;

/// <summary>Reminders in the storage's own table, alone as in a cluster.</summary>
internal sealed class StoredReminders(IReminderStore store) : IReminderTable
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<ReminderTableData> ReadRows(GrainId grainId) => new((await All()).Where(entry => entry.GrainId == grainId));

    /// <summary>A range that begins at or after its end goes around.</summary>
    public async Task<ReminderTableData> ReadRows(uint begin, uint end) => new((await All()).Where(entry =>
    {
        var hash = entry.GrainId.GetUniformHashCode();
        return begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
    }));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        await store.FindAsync(grainId.ToString(), reminderName, CancellationToken.None) is { } stored ? Entry(stored) : null;

    public async Task<string?> UpsertRow(ReminderEntry entry) => await store.SaveAsync(
        new(entry.GrainId.ToString(), entry.ReminderName, new(DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc)), entry.Period,
            entry.ETag ?? ""),
        CancellationToken.None);

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        store.RemoveAsync(grainId.ToString(), reminderName, eTag, CancellationToken.None);

    /// <exception cref="NotSupportedException">Always: nobody may forget everybody's reminders.</exception>
    public Task TestOnlyClearTable() => throw new NotSupportedException("Reminders are taken back one by one.");

    private async Task<IEnumerable<ReminderEntry>> All() => (await store.AllAsync(CancellationToken.None)).Select(Entry);

    private static ReminderEntry Entry(StoredReminder stored) => new()
    {
        GrainId = GrainId.Parse(stored.Grain, CultureInfo.InvariantCulture),
        ReminderName = stored.Name,
        StartAt = stored.StartAt.UtcDateTime,
        Period = stored.Period,
        ETag = stored.ETag,
    };
}
