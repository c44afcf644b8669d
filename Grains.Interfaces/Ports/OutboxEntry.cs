namespace Dispatch.Grains.Interfaces.Ports;

public sealed record OutboxEntry(
    MessageReceipt Id,
    OutboxMessage Message,
    string Correlation,
    int Tries,
    DateTimeOffset NextTryAt,
    string? LastError = null);
