namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Sets the stream's deadline of this key, or withdraws it when <paramref name="DueAt"/> is null.</summary>
public sealed record DeadlineChange(string Key, DateTimeOffset? DueAt);
