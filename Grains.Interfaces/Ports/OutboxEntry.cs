namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="Initiator">Because of whom it is sent; null where the program acts by itself.</param>
public sealed record OutboxEntry(
    MessageReceipt Id,
    OutboxMessage Message,
    string Correlation,
    int Tries,
    DateTimeOffset NextTryAt,
    string? LastError = null,
    string? Initiator = null);
