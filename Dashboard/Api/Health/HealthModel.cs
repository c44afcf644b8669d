namespace Dispatch.Api.Health;

/// <param name="Status"><c>live</c>, <c>ready</c>, or <c>degraded</c>: ready, but something waits for a person.</param>
/// <param name="Detail">What waits, null when nothing does.</param>
/// <param name="WaitingMessages">Messages between grains that are not delivered yet; null where it was not looked.</param>
/// <param name="ParkedMessages">Messages that could not be delivered and were taken aside; null where it was not looked.</param>
/// <param name="Commits">Group commits of the journal since the node's start; null where it was not looked.</param>
public sealed record HealthModel(string Status, string? Detail = null, int? WaitingMessages = null, int? ParkedMessages = null, long? Commits = null);
