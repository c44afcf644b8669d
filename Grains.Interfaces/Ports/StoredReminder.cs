namespace Dispatch.Grains.Interfaces.Ports;

public sealed record StoredReminder(string Grain, string Name, DateTimeOffset StartAt, TimeSpan Period, string ETag);
