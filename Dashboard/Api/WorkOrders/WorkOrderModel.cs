using System.Collections.Immutable;
using Dispatch.Api.Geography;
using Dispatch.Api.Maintenance;
using Dispatch.Api.Sla;
using Dispatch.Api.Warranty;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.WorkOrders;

/// <summary>A work order.</summary>
/// <param name="Jeopardy">How the promises stand that are still to be kept.</param>
/// <param name="Technician">Who has it; null when nobody has.</param>
/// <param name="PausedFrom">Where resuming leads back to; null when not paused.</param>
/// <param name="LoanerDue">Not solved within the limit: a machine is to be lent (R-LOAN-1).</param>
/// <param name="RecordSigned">Null before the field service record was begun.</param>
/// <param name="ExpectedAt">When the technician says that they will be there; null when they keep to the plan.</param>
/// <param name="Rating">What the customer thinks of the work.</param>
/// <param name="RequiredSkills">Only technicians who have them all are sent.</param>
/// <param name="RequiredParts">Only technicians who carry them all are sent.</param>
/// <param name="Marks">Reports that came late or from elsewhere than the site.</param>
/// <param name="LetGo">Who could not go on with it, until somebody has it again (R-CREW-1).</param>
/// <param name="MissingParts">Parts that whoever has it was sent, or came, without (R-PART-1).</param>
/// <param name="Unprepared">That whoever has it set off, or came, unprepared (R-MNT-3).</param>
/// <param name="Trip">What it is done with on one way, or was to be (R-TRIP-1); null when it goes alone.</param>
/// <param name="Bookings">All technicians who had it, oldest first; left out in lists.</param>
public sealed record WorkOrderModel(
    string Id,
    WorkOrderType Type,
    WorkOrderStatus State,
    string Machine,
    string Model,
    string Station,
    string? Customer,
    string? Request,
    PlanService? Service,
    string? FollowUpOf,
    string? FollowUp,
    string Work,
    Coordinates? Site,
    string? Contract,
    int Severity,
    Urgency Urgency,
    OrderJeopardy Jeopardy,
    WarrantyModel Warranty,
    EvidenceModel? Evidence,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt,
    string? Technician,
    DateTimeOffset? PlannedFrom,
    DateTimeOffset? PlannedTo,
    DateTimeOffset? DepartedAt,
    DateTimeOffset? ArrivedAt,
    LockMode Lock,
    WorkOrderStatus? PausedFrom,
    PauseReason? PauseReason,
    Preparation Preparation,
    DateTimeOffset? SupervisedAt,
    Completion? Completion,
    CancelReason? CancelReason,
    bool LoanerDue,
    bool? RecordSigned,
    ImmutableArray<ClockModel> Clocks,
    ImmutableArray<OfferModel> Offers,
    DateTimeOffset? ExpectedAt,
    ImmutableArray<ReportMark> Marks,
    WorkRating? Rating,
    ImmutableArray<string> RequiredSkills,
    ImmutableArray<string> RequiredParts,
    LetGoModel? LetGo,
    Lack? MissingParts,
    Lack? Unprepared,
    TripModel? Trip,
    ImmutableArray<BookingModel>? Bookings)
{
    /// <summary>What a desk told long after it happened, and why (F-93).</summary>
    public ImmutableArray<BackdatedReport> Backdated { get; init; } = [];

    /// <summary>On whose side the fault is; null while nobody decided: then it is promised for as if it were the maker's (R-SLA-4).</summary>
    public FaultSide? FaultSide { get; init; }

    /// <summary>How many technicians it takes.</summary>
    public int Crew { get; init; } = 1;

    /// <summary>Who comes along with the technician who has it; null when nobody does.</summary>
    public string? SecondTechnician { get; init; }

    /// <summary>When they set off, as they reported; null when they did not.</summary>
    public DateTimeOffset? SecondDepartedAt { get; init; }

    /// <summary>Since when they are on site, as they reported; null when they did not.</summary>
    public DateTimeOffset? SecondArrivedAt { get; init; }

    /// <summary>Who was to come along and cannot, until somebody else does; null when nobody had to be let go (R-CREW-1).</summary>
    public LetGoModel? SecondLetGo { get; init; }

    /// <summary>Work that has to be done before.</summary>
    public FollowingInput? After { get; init; }

    /// <summary>Who is wanted for it.</summary>
    public string? PreferredTechnician { get; init; }

    /// <summary>Expected time on site; null: as usual for the type.</summary>
    public double? DurationMinutes { get; init; }

    /// <summary>What its service consists of, in the order in which it is done (R-MNT-2): as the plan said when it was opened. Empty in lists.</summary>
    public ImmutableArray<PlanTaskModel> Tasks { get; init; } = [];

    /// <summary>What its service uses up, and what of that is in the van (R-MNT-3). Empty in lists.</summary>
    public ImmutableArray<ServiceMaterialModel> Materials { get; init; } = [];

    /// <summary>The last arrival, where something speaks against it: its promise counts only when it is confirmed (R-SLA-5).</summary>
    public DoubtedArrival? DoubtedArrival { get; init; }

    public static WorkOrderModel Of(WorkOrderOverview overview) =>
        Of(overview.Order) with { Bookings = [.. overview.Bookings.Select(row => BookingModel.Of(row))] };

    public static WorkOrderModel Of(WorkOrderRow row)
    {
        var (file, booking) = (row.File, row.Booking);
        return new(
            row.Id,
            file.Type,
            row.Status,
            file.Machine.Value,
            file.Model,
            file.Station.Value,
            file.Customer?.Value,
            file.Request?.Value,
            file.Service is { } service ? new(service.Line, service.Occurrence) : null,
            file.FollowUpOf?.Value,
            row.FollowUp?.Value,
            file.Work,
            Coordinates.Of(file.Site),
            file.Contract,
            row.Severity,
            row.Urgency,
            row.Jeopardy,
            WarrantyModel.Of(file.Warranty),
            EvidenceModel.Of(file.Evidence),
            file.ReceivedAt,
            file.WantedAt,
            booking?.Technician.Value,
            booking?.From,
            booking?.To,
            booking?.DepartedAt,
            booking?.ArrivedAt,
            row.Lock,
            row.PausedFrom,
            row.PauseReason,
            row.Preparation,
            row.SupervisedAt,
            row.Completion,
            row.CancelReason,
            row.LoanerDue,
            row.RecordSigned,
            [.. row.Clocks.Select(ClockModel.Of)],
            [.. row.Offers.Select(OfferModel.Of)],
            booking?.ExpectedAt,
            row.Marks,
            row.Rating,
            row.Requirements.Skills,
            row.Requirements.Parts,
            LetGoModel.Of(row.LetGo),
            row.MissingParts,
            row.Unprepared,
            TripModel.Of(row),
            null)
        {
            Backdated = row.Backdated,
            FaultSide = file.Side,
            Crew = row.Requirements.Crew,
            SecondTechnician = row.Second?.Technician.Value,
            SecondDepartedAt = row.Second?.DepartedAt,
            SecondArrivedAt = row.Second?.ArrivedAt,
            SecondLetGo = LetGoModel.Of(row.SecondLetGo),
            After = FollowingInput.Of(row.Requirements.After),
            PreferredTechnician = row.Requirements.Preferred,
            DurationMinutes = row.Requirements.Takes?.TotalMinutes,
            DoubtedArrival = row.Doubted,
        };
    }
}

/// <param name="EndedAt">When it was answered, expired or was withdrawn.</param>
/// <param name="PushedAt">When a push service took the message for one of the technician's phones.</param>
/// <param name="NotReachedAt">When no phone could be reached by push.</param>
/// <param name="DeliveredAt">When a phone had it.</param>
/// <param name="SeenAt">When it was on the screen.</param>
/// <param name="PlannedFrom">Begin on site that acceptance books; null when not planned.</param>
/// <param name="Along">Orders that are done on the same way (R-TRIP-1).</param>
/// <param name="Reason">Why it was withdrawn, as a code: <c>machine_visited</c>; null where nobody said.</param>
public sealed record OfferModel(
    int Number,
    string Technician,
    DateTimeOffset ExpiresAt,
    OfferState State,
    DateTimeOffset? EndedAt,
    DateTimeOffset? PushedAt,
    DateTimeOffset? NotReachedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? SeenAt,
    DateTimeOffset? PlannedFrom,
    DateTimeOffset? PlannedTo,
    ImmutableArray<TripStopModel> Along,
    string? Reason)
{
    public static OfferModel Of(Offer offer) => new(
        offer.Number,
        offer.Technician.Value,
        offer.ExpiresAt,
        offer.State,
        offer.EndedAt,
        offer.PushedAt,
        offer.NotReachedAt,
        offer.DeliveredAt,
        offer.SeenAt,
        offer.From,
        offer.To,
        [.. offer.Party.Skip(1).Select(TripStopModel.Of)],
        offer.Reason);
}

/// <param name="DepartedAt">Null where no departure was reported, even after arrival.</param>
/// <param name="EndedAt">When it was given to somebody else.</param>
/// <param name="Trip">Travel is paid once for each, also where the order went alone.</param>
/// <param name="PaysTravel">Whether that is with this booking.</param>
public sealed record BookingModel(
    int Number,
    string Technician,
    DateTimeOffset? PlannedFrom,
    DateTimeOffset? PlannedTo,
    DateTimeOffset? DepartedAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? EndedAt,
    string Trip,
    bool PaysTravel)
{
    public static BookingModel Of(BookingRow row)
    {
        var booking = row.Booking;
        return new(
            booking.Number, booking.Technician.Value, booking.From, booking.To, booking.DepartedAt, booking.ArrivedAt, booking.EndedAt, row.Trip.Value, row.PaysTravel);
    }
}

/// <param name="Note">In their own words.</param>
/// <param name="OnSite">They have the order still: somebody has to name a successor.</param>
public sealed record LetGoModel(string Technician, ReleaseReason Reason, string? Note, bool OnSite, DateTimeOffset At)
{
    public static LetGoModel? Of(LetGo? letGo) => letGo is null ? null : new(letGo.Technician.Value, letGo.Reason, letGo.Note, letGo.OnSite, letGo.At);
}
