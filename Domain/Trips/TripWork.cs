using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Trips;

/// <summary>What is known of an order that may lead a trip or go along.</summary>
/// <param name="Lasts">Expected time of the work.</param>
/// <param name="IsPrepared">It may begin: of planned work, the customer and the materials are ready (R-MNT-3).</param>
/// <param name="IsAsked">Somebody is asked already whether they take it.</param>
public sealed record TripWork(
    WorkOrderId Order, WorkOrderFile File, int Severity, Urgency Urgency, TimeSpan Lasts, bool IsPrepared, bool IsAsked, DateTimeOffset? AgreedAt)
{
    public SerialNumber Machine => File.Machine;

    public GeoPoint? Site => File.Site;

    public bool IsPlanned => WorkKinds.IsPlanned(File.Type);

    /// <summary>Whether it goes first of two: what somebody waits for, the more urgent, the worse, the older.</summary>
    public bool Leads(TripWork other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Rank(this).CompareTo(Rank(other)) < 0;
    }

    private static (bool, bool, int, DateTimeOffset, string) Rank(TripWork work) => (
        work.IsPlanned,
        !WorkKinds.IsEmergency(work.File.Type, work.Severity, work.Urgency),
        work.Severity,
        work.File.ReceivedAt,
        work.Order.Value);
}
