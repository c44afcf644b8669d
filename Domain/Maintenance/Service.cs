using System.Globalization;
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
    /// <summary>The id of the order that stands or stood last, where the machine did not place it itself; null where it did.</summary>
    public string? OrderedAs { get; init; }

    /// <summary>When its window ended while it was owed, UTC; null when it did not.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>The service whose completion closed it; null when it was done by itself, or not at all.</summary>
    public ServiceKey? CoveredBy { get; init; }

    /// <summary>Why it was done before it could be due; null when it was not (R-MNT-1).</summary>
    public string? Early { get; init; }

    /// <summary>
    /// The order of the machine's own that is counted so, <c>{serial}.{line}.{occurrence}</c>, from the second on with its number.
    /// </summary>
    /// <param name="machine">Its serial number.</param>
    public static string OrderId(string machine, ServiceKey key, int order) => string.Create(
        CultureInfo.InvariantCulture, $"{machine}.{key.Line}.{key.Occurrence}{(order > 1 ? $".{order}" : "")}");

    /// <summary>The order that stands for it; null when none does.</summary>
    /// <param name="machine">Its serial number.</param>
    public string? StandingOrder(string machine) => IsOrdered ? OrderedAs ?? OrderId(machine, Key, Orders) : null;

    /// <summary>Due and waiting to be done, by itself or with the service that covers it.</summary>
    [JsonIgnore]
    public bool IsOwed => State is ServiceState.Open or ServiceState.Overdue or ServiceState.Superseded;

    [JsonIgnore]
    public bool IsClosed => State is ServiceState.Done or ServiceState.Skipped;
}
