using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Something asked of a work order.</summary>
/// <param name="Source">From where.</param>
/// <param name="At">When the actor says that it happens, UTC; earlier than now when an offline phone reports late.</param>
/// <param name="Now">Our clock, UTC.</param>
[GenerateSerializer]
public abstract record WorkOrderCommand(
    [property: Id(0)] Source Source, [property: Id(1)] DateTimeOffset At, [property: Id(2)] DateTimeOffset Now)
{
    /// <summary>Why a desk tells it only now; null when it does so in time (F-93).</summary>
    [Id(3)] public string? Backdated { get; init; }
}

[GenerateSerializer, Immutable]
public sealed record OpenWorkOrder(
    WorkOrderFile File, Source Source, DateTimeOffset At, DateTimeOffset Now, WorkRequirements? Requirements = null)
    : WorkOrderCommand(Source, At, Now)
{
    /// <summary>Why it asks for skills that nobody has; null when somebody has them all.</summary>
    [Id(0)] public string? Confirm { get; init; }

    /// <summary>The call that it is for, where a desk told that long after it came (F-93).</summary>
    [Id(1)] public BackdatedReport? Call { get; init; }

    /// <summary>What its service consists of, as the plan says now; null for other work.</summary>
    [Id(2)] public ServiceWork? Service { get; init; }
}

/// <param name="Override">Offer it even to somebody who rejected it recently.</param>
/// <param name="From">Planned begin on site, UTC, that acceptance books; both or neither.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record OfferWorkOrder(
    TechnicianId Technician,
    DateTimeOffset ExpiresAt,
    bool Override,
    Source Source,
    DateTimeOffset At,
    DateTimeOffset Now,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null) : WorkOrderCommand(Source, At, Now), ITripCommand
{
    /// <inheritdoc/>
    [Id(0)] public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <summary>What is to go along; null for whatever else there is to do at the machine.</summary>
    [Id(1)] public ImmutableArray<WorkOrderId>? Along { get; init; }

    /// <inheritdoc/>
    [Id(2)] public ImmutableArray<Companion> Companions { get; init; } = [];

    /// <summary>Why the others are to go along although something speaks against it; null refuses it then.</summary>
    [Id(3)] public string? Confirm { get; init; }
}

[GenerateSerializer, Immutable]
public sealed record WithdrawOffer(int Offer, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record AcceptOffer(
    TechnicianId Technician, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now), ITripCommand
{
    /// <summary>What else there is to do at the machine by now, this order first; empty when there is nothing.</summary>
    [Id(0)] public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <summary>Why it is taken although other work of theirs lies in the same hours; null refuses it then.</summary>
    [Id(1)] public string? Confirm { get; init; }

    /// <inheritdoc cref="AssignWorkOrder.Candidate"/>
    [Id(2)] public Candidate? Candidate { get; init; }

    ImmutableArray<Companion> ITripCommand.Companions => [];
}

[GenerateSerializer, Immutable]
public sealed record RejectOffer(
    TechnicianId Technician, RejectReason Reason, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
        : WorkOrderCommand(Source, At, Now);

/// <summary>What became of an offer on its way to the technician.</summary>
[GenerateSerializer, Immutable]
public sealed record HearOfOffer(int Offer, OfferNews News, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <param name="From">Planned begin on site; both or neither.</param>
/// <param name="To">Planned end on site, exclusive.</param>
/// <param name="Confirm">Why it is done although something speaks against it; null refuses it then.</param>
[GenerateSerializer, Immutable]
public sealed record AssignWorkOrder(
    TechnicianId Technician, DateTimeOffset? From, DateTimeOffset? To, Source Source, DateTimeOffset At, DateTimeOffset Now,
    string? Confirm = null)
    : WorkOrderCommand(Source, At, Now), ITripCommand
{
    /// <summary>What is known of the technician; null when nobody looked.</summary>
    [Id(0)] public Candidate? Candidate { get; init; }

    /// <inheritdoc/>
    [Id(1)] public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <inheritdoc cref="OfferWorkOrder.Along"/>
    [Id(2)] public ImmutableArray<WorkOrderId>? Along { get; init; }

    /// <summary>Orders whose hours do not count against it: they were looked at together with it.</summary>
    [Id(3)] public ImmutableArray<WorkOrderId> Besides { get; init; } = [];

    /// <inheritdoc/>
    [Id(4)] public ImmutableArray<Companion> Companions { get; init; } = [];
}

/// <inheritdoc cref="AssignWorkOrder"/>
/// <param name="Instead">The booking that it is meant to replace; null when any may be.</param>
[GenerateSerializer, Immutable]
public sealed record ReassignWorkOrder(
    TechnicianId Technician,
    DateTimeOffset? From,
    DateTimeOffset? To,
    ReassignReason Reason,
    string? Note,
    Source Source,
    DateTimeOffset At,
    DateTimeOffset Now,
    BookingSeen? Instead = null,
    string? Confirm = null) : WorkOrderCommand(Source, At, Now), ITripCommand
{
    /// <inheritdoc cref="AssignWorkOrder.Candidate"/>
    [Id(0)] public Candidate? Candidate { get; init; }

    /// <inheritdoc/>
    [Id(1)] public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <inheritdoc cref="OfferWorkOrder.Along"/>
    [Id(2)] public ImmutableArray<WorkOrderId>? Along { get; init; }

    /// <inheritdoc cref="AssignWorkOrder.Besides"/>
    [Id(3)] public ImmutableArray<WorkOrderId> Besides { get; init; } = [];

    /// <inheritdoc/>
    [Id(4)] public ImmutableArray<Companion> Companions { get; init; } = [];
}

/// <summary>
/// Books who comes along with the technician who has the order, instead of whoever did; all their times are the first one's.
/// </summary>
/// <param name="Technician">Null when nobody is to come along any more.</param>
/// <param name="Booking">The number of the first one's booking that is meant; nothing happens when it is another by now. Null for whichever
/// it is.</param>
/// <param name="Confirm">Why it is done although something speaks against it; null refuses it then.</param>
[GenerateSerializer, Immutable]
public sealed record BookSecond(
    TechnicianId? Technician, int? Booking, Source Source, DateTimeOffset At, DateTimeOffset Now, string? Confirm = null)
    : WorkOrderCommand(Source, At, Now)
{
    /// <inheritdoc cref="AssignWorkOrder.Candidate"/>
    [Id(0)] public Candidate? Candidate { get; init; }
}

/// <summary>Takes the order from the technician it was assigned to; nobody has it then.</summary>
/// <param name="Booking">The one that is meant; refused when it is another by now. Null for whichever it is.</param>
[GenerateSerializer, Immutable]
public sealed record UnassignWorkOrder(string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now, BookingSeen? Booking = null)
    : WorkOrderCommand(Source, At, Now);

/// <summary>A technician cannot do the order, if it is theirs and of that period (R-CREW-1).</summary>
[GenerateSerializer, Immutable]
public sealed record ReleaseTechnician(Release Release, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>Somebody who left names who takes the order over, if it is theirs.</summary>
[GenerateSerializer, Immutable]
public sealed record SucceedTechnician(TechnicianId From, TechnicianId To, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>The order's station was closed: another one is responsible.</summary>
[GenerateSerializer, Immutable]
public sealed record TransferWorkOrder(StationId From, StationId To, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <param name="Instead">The booking whose times are meant to change; null when any may.</param>
/// <param name="Confirm">Why it is done although other work lies in the new hours; null refuses it then.</param>
[GenerateSerializer, Immutable]
public sealed record RescheduleWorkOrder(
    DateTimeOffset From,
    DateTimeOffset To,
    string Reason,
    Source Source,
    DateTimeOffset At,
    DateTimeOffset Now,
    BookingSeen? Instead = null,
    string? Confirm = null) : WorkOrderCommand(Source, At, Now)
{
    /// <summary>What whoever does the work has in the new hours; empty when nobody looked.</summary>
    [Id(0)] public ImmutableArray<Busy> Engaged { get; init; } = [];

    /// <inheritdoc cref="AssignWorkOrder.Besides"/>
    [Id(1)] public ImmutableArray<WorkOrderId> Besides { get; init; } = [];
}

/// <summary>A technician and what they have in the hours that are asked about.</summary>
[GenerateSerializer, Immutable]
public sealed record Busy(TechnicianId Technician, ImmutableArray<Engagement> Overlaps);

[GenerateSerializer, Immutable]
public sealed record LockWorkOrder(LockMode Lock, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now);

/// <summary>What the technician who has the order reports.</summary>
/// <param name="Technician">Null when a desk reports it on behalf of whoever has the order.</param>
[GenerateSerializer]
public abstract record ProgressCommand([property: Id(0)] TechnicianId? Technician, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now)
{
    /// <summary>Numbers of the parts in the van of whoever has the order; null when nobody looked.</summary>
    [Id(1)] public ImmutableArray<string>? OnBoard { get; init; }

    /// <summary>The order of the same trip and machine with which it was reported; null when it was with this one.</summary>
    [Id(2)] public WithOrder? With { get; init; }
}

/// <param name="Confirm">Why they set off unprepared; null refuses it then (R-MNT-3, R-PART-1).</param>
[GenerateSerializer, Immutable]
public sealed record Depart(TechnicianId? Technician, Source Source, DateTimeOffset At, DateTimeOffset Now, string? Confirm = null)
    : ProgressCommand(Technician, Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record Arrive(TechnicianId? Technician, GeoPoint? Position, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : ProgressCommand(Technician, Source, At, Now), ITripCommand
{
    /// <summary>Where the machine last said that it was; null when it did not, or nobody looked.</summary>
    [Id(0)] public MachineSeen? Machine { get; init; }

    /// <inheritdoc cref="AcceptOffer.Party"/>
    [Id(1)] public ImmutableArray<TripStop> Party { get; init; } = [];

    ImmutableArray<Companion> ITripCommand.Companions => [];

    /// <summary>What spoke against it where it was reported, with another order of the trip.</summary>
    [Id(2)] public ImmutableArray<ArrivalDoubt> Doubts { get; init; } = [];
}

/// <summary>Somebody confirms an arrival that is not proven (R-SLA-5).</summary>
[GenerateSerializer, Immutable]
public sealed record ConfirmArrival(string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now)
{
    /// <summary>The number of the booking whose arrival is meant; null for that of whoever has the order.</summary>
    [Id(0)] public int? Booking { get; init; }

    /// <summary>The order of the same trip and machine with which it was confirmed; null when it was with this one.</summary>
    [Id(1)] public WithOrder? With { get; init; }

    /// <summary>Who reported the arrival, and who confirms it; null where the program confirms it with another order.</summary>
    [Id(2)] public FourEyes? Eyes { get; init; }
}

/// <summary>The technician says when they will be there: running late, or earlier than planned.</summary>
/// <param name="ArrivesAt">UTC, later than the report.</param>
[GenerateSerializer, Immutable]
public sealed record EstimateArrival(
    TechnicianId? Technician, DateTimeOffset ArrivesAt, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
        : ProgressCommand(Technician, Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record PauseWork(
    TechnicianId? Technician, PauseReason Reason, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : ProgressCommand(Technician, Source, At, Now);

/// <summary>The technician came to another job, or set off for it, without having said that they left this one.</summary>
[GenerateSerializer, Immutable]
public sealed record GoElsewhere(TechnicianId Technician, WorkOrderId To, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record ResumeWork(TechnicianId? Technician, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : ProgressCommand(Technician, Source, At, Now);

/// <param name="OperatingHours">Lifetime hours of the machine, needed for maintenance.</param>
/// <param name="Unprepared">Why the technician came unprepared, where that is not known yet (R-MNT-3).</param>
[GenerateSerializer, Immutable]
public sealed record CompleteWork(
    TechnicianId? Technician,
    CompletionResult Result,
    double? OperatingHours,
    string? Note,
    Source Source,
    DateTimeOffset At,
    DateTimeOffset Now,
    string? Unprepared = null) : ProgressCommand(Technician, Source, At, Now)
{
    /// <summary>
    /// The id of the order for what the record leaves open, where it is told to be solved all the same; null refuses it then (R-FSR-4).
    /// </summary>
    [Id(0)] public WorkOrderId? FollowUp { get; init; }

    /// <summary>Why the service was done although it is too early; null refuses it then (R-MNT-1).</summary>
    [Id(1)] public string? Confirm { get; init; }

    /// <summary>What the signed record says, in lifetime hours of the machine; null where none is signed, or nobody looked.</summary>
    [Id(2)] public double? SignedHours { get; init; }

    /// <summary>Where the phone said it was; needed where the visit ends without service or signature (R-FSR-4).</summary>
    [Id(3)] public GeoPoint? Position { get; init; }
}

[GenerateSerializer, Immutable]
public sealed record ContactCustomer(DateTimeOffset? AgreedAt, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <param name="Missing">What is missing; null when all is ready.</param>
[GenerateSerializer, Immutable]
public sealed record CheckMaterials(string? Missing, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now)
{
    /// <summary>
    /// What the service consists of, as the plan says now: for an order that was opened when nobody could say, and that nobody has yet;
    /// null for others.
    /// </summary>
    [Id(0)] public ServiceWork? Service { get; init; }
}

/// <summary>Says on whose side the fault is (R-SLA-4, R-FSR-2).</summary>
/// <param name="Reason">What was found; shows in the history.</param>
[GenerateSerializer, Immutable]
public sealed record DecideFaultSide(FaultSide Side, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record ChangeSeverity(int Severity, Urgency Urgency, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>Says what whoever does the work needs, in place of what was said before.</summary>
[GenerateSerializer, Immutable]
public sealed record SetRequirements(WorkRequirements Requirements, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now)
{
    /// <inheritdoc cref="OpenWorkOrder.Confirm"/>
    [Id(0)] public string? Confirm { get; init; }
}

/// <summary>Another order comes after this one.</summary>
[GenerateSerializer, Immutable]
public sealed record NameFollower(WorkOrderId Follower, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>The work that this order was to come after is not done.</summary>
[GenerateSerializer, Immutable]
public sealed record FreeOfPreceding(WorkOrderId Preceding, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record SuperviseWork(string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now);

/// <param name="FollowUp">The new order's id.</param>
[GenerateSerializer, Immutable]
public sealed record OrderFollowUp(
    WorkOrderId FollowUp, WorkOrderType Type, string Work, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>Keeps the field service record.</summary>
[GenerateSerializer, Immutable]
public sealed record KeepRecord(RecordCommand Record, Source Source, DateTimeOffset Now) : WorkOrderCommand(Source, Record.At, Now);

[GenerateSerializer, Immutable]
public sealed record ExcludeClock(ClockKind Clock, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record AcknowledgeEscalation(ClockKind Clock, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>A deadline of the order has passed.</summary>
[GenerateSerializer, Immutable]
public sealed record ReachDeadline(string Key, DateTimeOffset DueAt, DateTimeOffset Now) : WorkOrderCommand(Source.System, DueAt, Now);

/// <summary>The customer says what they think of the work.</summary>
[GenerateSerializer, Immutable]
public sealed record RateWork(int Stars, string? Remark, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>The machine was registered, or its file completed, after the work was taken in: what is promised is looked at again.</summary>
[GenerateSerializer, Immutable]
public sealed record RecheckMachine(MachineFound Found, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>Somebody takes care of a rating that was escalated (R-CAL-2).</summary>
[GenerateSerializer, Immutable]
public sealed record TakeCareOfRating(string Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>Somebody confirms a visit that ended without service or without signature (R-FSR-4).</summary>
[GenerateSerializer, Immutable]
public sealed record ConfirmVisit(string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now)
{
    /// <summary>Who reported how the visit ended, and who confirms it.</summary>
    [Id(0)] public FourEyes? Eyes { get; init; }
}

[GenerateSerializer, Immutable]
public sealed record CloseWorkOrder(string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now) : WorkOrderCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record CancelWorkOrder(CancelReason Reason, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);
