using System.Text.Json.Serialization;

namespace Dispatch.Domain.Maintenance;

/// <summary>What has happened to an occurrence so far. Before anything happened there is none.</summary>
/// <param name="DueHours">Lifetime hours at which it was due when it was raised or closed; it stays, whatever comes later.</param>
/// <param name="RaisedAt">When it fell due; null if it never did.</param>
/// <param name="ClosedHours">Lifetime hours at completion.</param>
/// <param name="WasRaised">Its due event is in the journal, even if it was taken back.</param>
/// <param name="Orders">Work orders opened for it so far.</param>
/// <param name="IsOrdered">The last of them stands.</param>
public sealed record Service(
    ServiceKey Key,
    ServiceState State,
    double DueHours,
    DateTimeOffset? RaisedAt = null,
    DateTimeOffset? ClosedAt = null,
    double? ClosedHours = null,
    bool WasRaised = false,
    int Orders = 0,
    bool IsOrdered = false)
{
    /// <summary>Due and waiting to be done, by itself or with the service that covers it.</summary>
    [JsonIgnore]
    public bool IsOwed => State is ServiceState.Open or ServiceState.Overdue or ServiceState.Superseded;

    [JsonIgnore]
    public bool IsClosed => State is ServiceState.Done or ServiceState.Skipped;
}
