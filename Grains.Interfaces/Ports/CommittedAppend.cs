namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="Head">The stream's head after the append.</param>
public sealed record CommittedAppend(JournalAppend Append, long Head, DateTimeOffset RecordedAt);
