using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Tests.WorkOrders;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.Trips;

/// <summary>A repair, <c>R</c>, and a service of the same machine, <c>S</c>: what the one tells the other is said by the test.</summary>
internal sealed class Party
{
    public static readonly WorkOrderId R = new("R");
    public static readonly WorkOrderId S = new("S");
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public WorkOrderUnderTest Repair { get; } = Opened();

    public WorkOrderUnderTest Service { get; } =
        Opened(file => file with { Type = WorkOrderType.ForcedMaintenance, Severity = 4, Urgency = Urgency.Normal });

    /// <summary>The repair first.</summary>
    public static ImmutableArray<TripStop> Stops { get; } =
        [new(R, Breakdown.Machine, 2 * Hour, TimeSpan.Zero), new(S, Breakdown.Machine, Hour, TimeSpan.Zero)];

    public void OfferBoth(TechnicianId technician) => Repair.Do(
        new OfferWorkOrder(
            technician, Start.AddMinutes(10), false, Source.System, Start, Start, Start.Add(Hour), Start.Add(3 * Hour))
        { Party = Stops });

    /// <summary>The message by which the repair's technician has the service follow.</summary>
    public void Call(Candidate? candidate = null)
    {
        var booking = Repair.State.Booking!;
        var from = booking.From + booking.Trip!.Until(S);
        Service.Do(new JoinTrip(
            booking.Trip, S, booking.Technician, from, from + Hour, Source.System, Repair.Now, Repair.Now)
        { Candidate = candidate });
    }

    /// <summary>The message by which the service answers that it does not.</summary>
    public void Answer()
    {
        var behind = Service.Journal.OfType<StayedBehind>().Last();
        Repair.Do(new LoseStop(behind.Trip, S, behind.Reason, Source.System, behind.At, Repair.Now));
    }

    public static Candidate Able(TechnicianId technician, params string[] skills) =>
        new(technician, Breakdown.Station, [.. skills], null, [], null);
}
