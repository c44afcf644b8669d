using Orleans.Runtime;

namespace Orleans.Reminders;

/// <summary>Where reminders are kept.</summary>
public interface IReminderTable
{
    Task<IReadOnlyList<ReminderEntry>> ReadRows();

    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Inserts or replaces by grain and name; answers the new ETag.</summary>
    Task<string> UpsertRow(ReminderEntry entry);

    /// <summary>False when it is gone or has another ETag.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);
}

/// <summary>A stored reminder; ticks are due at <paramref name="StartAt"/> + n x <paramref name="Period"/>.</summary>
public sealed record ReminderEntry(GrainId GrainId, string ReminderName, DateTimeOffset StartAt, TimeSpan Period, string ETag) : IGrainReminder;
