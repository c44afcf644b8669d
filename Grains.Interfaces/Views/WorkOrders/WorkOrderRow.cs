using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>A work order as people see it. Key: id.</summary>
/// <param name="Booking">Who has it; null when nobody has.</param>
/// <param name="PausedFrom">Where resuming leads back to; null when not paused.</param>
/// <param name="RecordSigned">Null before the field service record was begun.</param>
[GenerateSerializer, Immutable]
public sealed record WorkOrderRow(
    string Id,
    WorkOrderFile File,
    WorkOrderStatus Status,
    int Severity,
    Urgency Urgency,
    OrderJeopardy Jeopardy,
    Booking? Booking,
    ImmutableArray<Offer> Offers,
    LockMode Lock,
    WorkOrderStatus? PausedFrom,
    PauseReason? PauseReason,
    Preparation Preparation,
    DateTimeOffset? SupervisedAt,
    Completion? Completion,
    WorkOrderId? FollowUp,
    CancelReason? CancelReason,
    bool LoanerDue,
    bool? RecordSigned,
    ImmutableArray<SlaClock> Clocks) : ViewRow
{
    /// <summary>Reports that came late or from elsewhere than the site, oldest first.</summary>
    [Id(0)] public ImmutableArray<ReportMark> Marks { get; init; } = [];

    /// <summary>What a desk told long after it happened (F-93).</summary>
    [Id(10)] public ImmutableArray<BackdatedReport> Backdated { get; init; } = [];

    /// <summary>What the customer thinks of the work; null when they did not say.</summary>
    [Id(1)] public WorkRating? Rating { get; init; }

    /// <summary>Somebody was told of a poor rating, and nobody takes care of it yet (R-CAL-2).</summary>
    [JsonIgnore]
    public bool IsUncaredFor => Rating is { EscalatedTo: not null, TakenCareOf: null };

    /// <summary>What whoever does the work needs.</summary>
    [Id(2)] public WorkRequirements Requirements { get; init; } = WorkRequirements.None;

    /// <summary>Who could not go on with it, until somebody has it again; null when nothing was let go.</summary>
    [Id(3)] public LetGo? LetGo { get; init; }

    /// <summary>Parts that whoever has the order was sent, or came, without; null when none were missing.</summary>
    [Id(4)] public Lack? MissingParts { get; init; }

    /// <summary>That whoever has the order set off, or came, unprepared; null when they did not.</summary>
    [Id(5)] public Lack? Unprepared { get; init; }

    /// <summary>The booking of the second technician; null when there is none.</summary>
    [Id(6)] public Booking? Second { get; init; }

    /// <summary>The last arrival, where something speaks against it; null where nothing does (R-SLA-5).</summary>
    [Id(7)] public DoubtedArrival? Doubted { get; init; }

    /// <summary>Orders that were to go along with it and do not (R-TRIP-1).</summary>
    [Id(8)] public ImmutableArray<LostStop> Lost { get; init; } = [];

    /// <summary>Who was to come along and cannot, until somebody else does; null when nobody had to be let go.</summary>
    [Id(9)] public LetGo? SecondLetGo { get; init; }

    /// <summary>EnRoute or OnSite where who comes along is, as they reported themselves; null when neither.</summary>
    [JsonIgnore]
    public WorkOrderStatus? SecondState => (Status, Second) switch
    {
        (WorkOrderStatus.Accepted or WorkOrderStatus.EnRoute or WorkOrderStatus.OnSite, { ArrivedAt: not null }) => WorkOrderStatus.OnSite,
        (WorkOrderStatus.Accepted or WorkOrderStatus.EnRoute or WorkOrderStatus.OnSite, { DepartedAt: not null }) => WorkOrderStatus.EnRoute,
        _ => null,
    };

    /// <summary>Ids of who has the order, who comes along, and who is asked whether they take it.</summary>
    public IEnumerable<string> Concerned()
    {
        if (Booking is { } booking)
            yield return booking.Technician.Value;
        if (Second is { } second)
            yield return second.Technician.Value;
        foreach (var offer in Offers)
        {
            if (offer.State == OfferState.Pending)
                yield return offer.Technician.Value;
        }
    }

    /// <inheritdoc cref="SlaClock.ArriveBy"/>
    [JsonIgnore]
    public DateTimeOffset? ArriveBy => SlaClock.ArriveBy(Clocks);
}
