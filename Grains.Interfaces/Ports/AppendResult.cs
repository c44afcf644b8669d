namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="Head">The stream's head after the append when committed, else unspecified.</param>
/// <param name="RecordedAt">The server's time of the append, UTC.</param>
public readonly record struct AppendResult(AppendStatus Status, long Head, DateTimeOffset RecordedAt);
