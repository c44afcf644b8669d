using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.WorkOrders;

/// <summary>The message that opens an order for a request or as a follow-up.</summary>
/// <param name="At">When it was transferred, UTC.</param>
/// <param name="Requirements">What whoever does it needs; null: nothing in particular.</param>
[JournalName("work-order.place", 3)]
[GenerateSerializer, Immutable]
public sealed record OrderPlaced(WorkOrderFile File, DateTimeOffset At, WorkRequirements? Requirements = null) : IUpcast
{
    /// <summary>The call, where a desk told of it long after it came (F-93).</summary>
    [Id(0)] public BackdatedReport? Call { get; init; }

    /// <summary>Version 1 knew of no calls that were told late, version 2 not on whose side a fault is.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>The message by which a request tells its order whose it is, once somebody said so.</summary>
[JournalName("work-order.customer-settled")]
[GenerateSerializer, Immutable]
public sealed record OrderCustomerSettled(CustomerId Customer, DateTimeOffset At);

/// <summary>The message by which a machine opens the order for a service of its plan.</summary>
/// <param name="TimeZone">IANA id of the site's time zone.</param>
/// <param name="WantedAt">When it is or was expected to fall due, UTC.</param>
[JournalName("work-order.place-maintenance")]
[GenerateSerializer, Immutable]
public sealed record MaintenanceOrdered(
    SerialNumber Machine,
    string Model,
    ServiceKey Service,
    StationId Station,
    CustomerId? Customer,
    GeoPoint? Site,
    string TimeZone,
    WarrantyFinding Warranty,
    DateTimeOffset? WantedAt,
    DateTimeOffset At);

/// <summary>The message by which a dispatcher has an order offered to a technician.</summary>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
/// <param name="ExpiresAt">First instant at which it can no longer be accepted, UTC.</param>
[JournalName("work-order.propose")]
[GenerateSerializer, Immutable]
public sealed record OfferProposed(TechnicianId Technician, DateTimeOffset From, DateTimeOffset To, DateTimeOffset ExpiresAt, DateTimeOffset At)
{
    /// <summary>The trip that acceptance books, this order first; empty when it goes alone (R-TRIP-1).</summary>
    [Id(0)] public ImmutableArray<TripStop> Party { get; init; } = [];
}

/// <summary>The message by which a dispatcher moves accepted work behind an emergency that the same technician accepted.</summary>
/// <param name="For">The emergency.</param>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[JournalName("work-order.postpone")]
[GenerateSerializer, Immutable]
public sealed record PostponementProposed(WorkOrderId For, DateTimeOffset From, DateTimeOffset To, DateTimeOffset At);

/// <summary>The message by which a dispatcher names who comes along where an order takes two.</summary>
/// <param name="Booking">The number of the first technician's booking.</param>
[JournalName("work-order.second")]
[GenerateSerializer, Immutable]
public sealed record SecondProposed(TechnicianId Technician, int Booking, DateTimeOffset At);

/// <summary>The message by which a machine tells that a service needs its order no more.</summary>
[JournalName("work-order.maintenance-not-owed", 2)]
[GenerateSerializer, Immutable]
public sealed record MaintenanceNotOwed(DateTimeOffset At) : IUpcast
{
    /// <summary>What became of the service.</summary>
    [Id(0)] public CancelReason Reason { get; init; } = CancelReason.NotOwed;

    /// <summary>Version 1 did not say why.</summary>
    public static JsonNode Upcast(JsonNode older, int version)
    {
        older["reason"] = nameof(CancelReason.NotOwed);
        return older;
    }
}

/// <summary>The message by which a technician lets go of an order (R-CREW-1).</summary>
[JournalName("work-order.release-technician")]
[GenerateSerializer, Immutable]
public sealed record TechnicianReleased(Release Release, DateTimeOffset At);

/// <summary>The message by which a technician leaves an order for another one.</summary>
[JournalName("work-order.technician-elsewhere")]
[GenerateSerializer, Immutable]
public sealed record TechnicianElsewhere(TechnicianId Technician, JobLeft Left);

/// <summary>The message by which an order says that it comes after the one addressed.</summary>
[JournalName("work-order.follower-told")]
[GenerateSerializer, Immutable]
public sealed record FollowerTold(WorkOrderId Follower);

/// <summary>The message by which an order that was cancelled frees one that was to come after it.</summary>
[JournalName("work-order.preceding-gone")]
[GenerateSerializer, Immutable]
public sealed record PrecedingGone(WorkOrderId Preceding);

/// <summary>The message by which somebody who left hands an order to a successor.</summary>
[JournalName("work-order.successor-named")]
[GenerateSerializer, Immutable]
public sealed record SuccessorNamed(TechnicianId From, TechnicianId To, DateTimeOffset At);
