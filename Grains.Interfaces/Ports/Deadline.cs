namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="Initiator">Who set it, or because of whom the program did; null where it did so by itself.</param>
public sealed record Deadline(string Stream, string Key, DateTimeOffset DueAt, string? Initiator = null);
