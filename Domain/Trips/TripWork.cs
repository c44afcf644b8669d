using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Trips;

/// <summary>What is known of an order, or of one to come, that may lead a trip or go along.</summary>
/// <param name="Machine">Null when nobody knows yet.</param>
/// <param name="Lasts">Expected time of the work.</param>
/// <param name="IsPrepared">It may begin: of planned work, the customer and the materials are ready (R-MNT-3).</param>
/// <param name="IsAsked">Somebody is asked already whether they take it.</param>
/// <param name="AgreedAt">With the customer, UTC.</param>
public sealed record TripWork(
    WorkOrderId Order,
    WorkOrderType Type,
    SerialNumber? Machine,
    GeoPoint? Site,
    int Severity,
    Urgency Urgency,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt,
    TimeSpan Lasts,
    bool IsPrepared,
    bool IsAsked,
    DateTimeOffset? AgreedAt)
{
    public bool IsPlanned => WorkKinds.IsPlanned(Type);

    /// <summary>Of two, the lower goes first; of equals, the one whose id does.</summary>
    public (bool, bool, int, DateTimeOffset) Rank => (IsPlanned, !WorkKinds.IsEmergency(Type, Severity, Urgency), Severity, ReceivedAt);

    public static TripWork Of(
        WorkOrderId order, WorkOrderFile file, int severity, Urgency urgency, Preparation preparation, bool isAsked, TimeSpan lasts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(preparation);
        var isPrepared = WorkKinds.IsPrepared(file.Type, preparation);
        return new(order, file.Type, file.Machine, file.Site, severity, urgency, file.ReceivedAt, file.WantedAt, lasts, isPrepared,
            isAsked, preparation.AgreedAt);
    }

    public TripStop Stop(TimeSpan way = default) => new(Order, Machine ?? default, Lasts, way);

    public bool IsAt(SerialNumber? machine) => Machine is { } mine && mine == machine;

    /// <summary>Whether it goes first of two: what somebody waits for, the more urgent, the worse, the older.</summary>
    public bool Leads(TripWork other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var compared = Rank.CompareTo(other.Rank);
        return compared < 0 || (compared == 0 && string.CompareOrdinal(Order.Value, other.Order.Value) < 0);
    }
}
