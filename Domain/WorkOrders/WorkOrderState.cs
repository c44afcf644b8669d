using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Notices;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A work order; without a file it was never opened.</summary>
/// <param name="PausedFrom">Where resuming leads back to; null when not paused.</param>
/// <param name="Booking">Who has the order; null before anybody has.</param>
/// <param name="PastBookings">Those that ended, oldest first.</param>
/// <param name="ProgressAt">When whoever has the order last departed, arrived, paused or resumed.</param>
public sealed record WorkOrderState(
    WorkOrderFile? File,
    WorkOrderStatus Status,
    int Severity,
    Urgency Urgency,
    WorkOrderStatus? PausedFrom,
    PauseReason? PauseReason,
    ImmutableArray<Offer> Offers,
    Booking? Booking,
    ImmutableArray<Booking> PastBookings,
    LockMode Lock,
    DateTimeOffset? ProgressAt,
    DateTimeOffset? ResumedAt,
    Preparation Preparation,
    DateTimeOffset? SupervisedAt,
    Completion? Completion,
    WorkOrderId? FollowUp,
    CancelReason? CancelReason,
    bool LoanerDue,
    ClockBoard Clocks,
    FieldServiceRecord? Record)
{
    public static WorkOrderState Initial { get; } = new(
        null,
        WorkOrderStatus.Open,
        0,
        Urgency.Normal,
        null,
        null,
        [],
        null,
        [],
        LockMode.None,
        null,
        null,
        Preparation.None,
        null,
        null,
        null,
        null,
        false,
        ClockBoard.Empty,
        null);

    /// <summary>What the customer thinks of the work; null when they did not say.</summary>
    public WorkRating? Rating { get; init; }

    /// <summary>What whoever does the work needs.</summary>
    public WorkRequirements Requirements { get; init; } = WorkRequirements.None;

    /// <summary>What its service consists of; nothing for other work, and where no plan said (R-MNT-2).</summary>
    public ServiceWork Service { get; init; } = ServiceWork.None;

    /// <summary>The booking of the second technician, who comes along with the one who has the order; null when there is none.</summary>
    public Booking? Second { get; init; }

    /// <summary>Who was to come along and cannot, until somebody else does; null when nobody had to be let go.</summary>
    public LetGo? SecondLetGo { get; init; }

    /// <summary>
    /// Until when whoever has the order is known not to be on the way, having gone elsewhere, UTC; null when they did not.
    /// </summary>
    public DateTimeOffset? TurnedAwayAt { get; init; }

    /// <summary>Reports that came late or from elsewhere, oldest first.</summary>
    public ImmutableArray<ReportMark> Marks { get; init; } = [];

    /// <summary>What a desk told long after it happened (F-93).</summary>
    public ImmutableArray<BackdatedReport> Backdated { get; init; } = [];

    /// <summary>Who could not go on with it, until somebody has it again; null when nothing was let go.</summary>
    public LetGo? LetGo { get; init; }

    /// <summary>Parts that whoever has the order was sent, or came, without; null when none were missing.</summary>
    public Lack? MissingParts { get; init; }

    /// <summary>That whoever has the order set off, or came, unprepared; null when they did not.</summary>
    public Lack? Unprepared { get; init; }

    /// <summary>When whoever has the order got it, UTC; null before anybody had, and where that is older than our knowledge.</summary>
    public DateTimeOffset? BookedAt { get; init; }

    /// <summary>The last arrival, where something speaks against it; null where nothing does (R-SLA-5).</summary>
    public DoubtedArrival? Doubted { get; init; }

    /// <summary>Orders that were to go along with the booking and do not, in the order in which that was known.</summary>
    public ImmutableArray<LostStop> Lost { get; init; } = [];

    /// <summary>Orders that come after this one, in the order in which they said so.</summary>
    public ImmutableArray<WorkOrderId> Followers { get; init; } = [];

    /// <summary>What customer and technical department have to be told of who comes and when, oldest first (R-SLA-3).</summary>
    public ImmutableArray<AssignmentNotice> Notices { get; init; } = [];

    /// <summary>The last trip that this order was to go along with and did not.</summary>
    public LostTrip? Behind { get; init; }

    /// <summary>When the meter was read that the signed record tells of, UTC: on arrival; null while nothing is signed.</summary>
    [JsonIgnore]
    public DateTimeOffset? MeterReadAt => Record?.Current.Signature is { } signature ? Booking?.ArrivedAt ?? signature.SignedAt : null;

    /// <summary>What the record says of the meter, and when it was read; null where it says nothing yet.</summary>
    [JsonIgnore]
    public (double Hours, DateTimeOffset At)? MeterRead =>
        Record is { Current: var version } && version.Sheet.OperatingHours is { } hours
        && (Booking?.ArrivedAt ?? version.Signature?.SignedAt) is { } at
            ? (hours, at)
            : null;

    /// <summary>Somebody came without what is needed, and nobody has said why yet.</summary>
    [JsonIgnore]
    public bool OwesReason => MissingParts is { Reason: null } || Unprepared is { Reason: null };

    /// <summary>The work takes two, whoever has it came, and nobody came along; why is not said yet (R-CREW-1).</summary>
    [JsonIgnore]
    public bool WorkedAlone => this is { Requirements.Crew: > 1, Booking.ArrivedAt: not null, Second: null or { ArrivedAt: null } }
        && !(Unprepared is { Reason: not null } lack && lack.What.Contains(Objections.CrewIncomplete));

    /// <summary>The work was begun on site and is not done, whether or not it is interrupted.</summary>
    [JsonIgnore]
    public bool IsOnSite => Status == WorkOrderStatus.OnSite || PausedFrom == WorkOrderStatus.OnSite;

    /// <summary>No work will be done on it any more.</summary>
    [JsonIgnore]
    public bool IsOver => Status.IsOver();

    /// <summary>The deadlines that must stand; a grain sets and withdraws what differs before and after.</summary>
    [JsonIgnore]
    public ImmutableArray<ClockDeadline> Deadlines => Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled
        ? []
        : [.. Offers.Where(offer => offer.State == OfferState.Pending).Select(OfferDecider.Deadline), .. Clocks.Deadlines];

    /// <summary>The newest offer to a technician; null when there was none.</summary>
    public Offer? OfferTo(TechnicianId technician)
    {
        for (var i = Offers.Length - 1; i >= 0; i--)
            if (Offers[i].Technician == technician) return Offers[i];
        return null;
    }
}

/// <summary>What was done before the visit (R-MNT-3).</summary>
/// <param name="ContactedAt">When the customer was last told.</param>
/// <param name="AgreedAt">The time agreed with the customer.</param>
/// <param name="MaterialsAt">When the materials were last checked.</param>
/// <param name="MissingMaterials">What was missing then; null when nothing was.</param>
[GenerateSerializer, Immutable]
public sealed record Preparation(
    DateTimeOffset? ContactedAt, DateTimeOffset? AgreedAt, DateTimeOffset? MaterialsAt, string? MissingMaterials)
{
    public static Preparation None { get; } = new(null, null, null, null);

    [JsonIgnore]
    public bool MaterialsReady => MaterialsAt is not null && MissingMaterials is null;
}

[GenerateSerializer, Immutable]
public sealed record Completion(CompletionResult Result, double? OperatingHours, string? Note, DateTimeOffset At)
{
    /// <summary>Where the phone was, where the visit ended without service or signature.</summary>
    [Id(0)] public GeoPoint? Position { get; init; }

    /// <summary>Why a service was done although it was too early; null where nobody had to say (R-MNT-1).</summary>
    [Id(2)] public string? Early { get; init; }

    /// <summary>Why a visit without service or signature counts; null while nobody confirmed it, and where nobody has to.</summary>
    [Id(1)] public string? ConfirmedFor { get; init; }

    /// <summary>The visit ended without service or without signature: unpaid until it is confirmed (R-FSR-4).</summary>
    [JsonIgnore]
    public bool IsWithoutSignature => Result is CompletionResult.NotCarriedOut or CompletionResult.RefusedToSign;
}
