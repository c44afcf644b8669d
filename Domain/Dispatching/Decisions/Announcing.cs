namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>When a plan becomes a promise. Until then the engine may change its mind; afterwards a change has a price.</summary>
/// <param name="Ahead">So long before departure a technician is asked at the latest.</param>
/// <param name="Within">So long after a breakdown was reported somebody is asked at the latest, however late the departure
/// (R-SLA-3).</param>
public sealed record Announcing(TimeSpan Ahead, TimeSpan Within)
{
    /// <param name="departsAt">When the technician has to leave for it, UTC.</param>
    /// <param name="receivedAt">Of the order, UTC.</param>
    /// <param name="isPlanned">Nobody waits for it: maintenance, inspections.</param>
    /// <param name="isEmergency">Arranged at once.</param>
    public bool IsDue(DateTimeOffset departsAt, DateTimeOffset receivedAt, bool isPlanned, bool isEmergency, DateTimeOffset now) =>
        isEmergency || departsAt - Ahead <= now || (!isPlanned && receivedAt + Within <= now);
}
