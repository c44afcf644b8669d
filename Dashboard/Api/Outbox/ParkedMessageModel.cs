using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Api.Outbox;

/// <summary>A message that its target failed to take too often.</summary>
/// <param name="Source">The stream it came from.</param>
/// <param name="Version">That stream's head after the append that carried it.</param>
/// <param name="Number">Its place in that append, from 0.</param>
public sealed record ParkedMessageModel(
    string Source, long Version, int Number, string Target, string Type, int Tries, string? LastError, string Correlation)
{
    public static ParkedMessageModel Of(OutboxEntry entry) => new(
        entry.Id.Source, entry.Id.Version, entry.Id.Number, entry.Message.Target, entry.Message.Type, entry.Tries, entry.LastError, entry.Correlation);
}
