namespace Dispatch.Grains.Interfaces.Ports;

public sealed record Deadline(string Stream, string Key, DateTimeOffset DueAt);
