using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Live.Messages;
using Dispatch.Live.Sla;

namespace Dispatch.Live.WorkOrders;

/// <summary>A work order that is neither closed nor cancelled.</summary>
/// <param name="State">Neither closed nor cancelled.</param>
/// <param name="Work">What is to be done.</param>
/// <param name="TimeZone">IANA id of the station's time zone.</param>
/// <param name="Customer">The customer's id; null when not known.</param>
/// <param name="Request">The service request that it came from.</param>
/// <param name="BandUpToKm">The end of the distance band, inclusive; 0 for the urban area; null when the site is not known (R-SLA-1).</param>
/// <param name="DistanceKm">From station to site, frozen at intake; null when the site is not known.</param>
/// <param name="AgreedAt">The time agreed with the customer.</param>
/// <param name="MaterialsReady">Checked, and nothing is missing (R-MNT-3).</param>
/// <param name="RecordSigned">Null before the field service record was begun.</param>
/// <param name="Booking">Who has it; null when nobody has.</param>
/// <param name="LetGo">Who could not go on with it, until somebody has it again; null when nobody had to.</param>
/// <param name="MissingParts">Parts that whoever has it was sent, or came, without.</param>
/// <param name="Unprepared">Codes of what was not done before they set off or came: customer_not_contacted, materials_not_ready.</param>
/// <param name="Trip">What it is done with on one way (R-TRIP-1); null when it goes alone.</param>
/// <param name="Offers">All there ever were, oldest first.</param>
public sealed record JobMessage(
    string Id,
    WorkOrderType Type,
    WorkOrderStatus State,
    int Severity,
    Urgency Urgency,
    OrderJeopardy Jeopardy,
    string Machine,
    string Model,
    string Work,
    PlaceMessage? Site,
    string Station,
    string TimeZone,
    string? Customer,
    string? CustomerName,
    string? Request,
    int? BandUpToKm,
    double? DistanceKm,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt,
    DateTimeOffset? AgreedAt,
    bool MaterialsReady,
    bool? RecordSigned,
    bool LoanerDue,
    PauseReason? PauseReason,
    BookingMessage? Booking,
    LockMode Lock,
    LetGoMessage? LetGo,
    ImmutableArray<string> MissingParts,
    ImmutableArray<string> Unprepared,
    TripMessage? Trip,
    ImmutableArray<OfferMessage> Offers,
    ImmutableArray<ClockMessage> Clocks)
{
    /// <summary>How many technicians it takes.</summary>
    public int Crew { get; init; } = 1;

    /// <summary>Who comes along with the technician who has it; null when nobody does.</summary>
    public string? Second { get; init; }

    /// <summary>Who was to come along and cannot, until somebody else does; null when nobody had to be let go.</summary>
    public LetGoMessage? SecondLetGo { get; init; }

    /// <summary>When the work ended; null before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Stars of a rating that was escalated and that nobody takes care of yet; null when there is none (R-CAL-2).</summary>
    public int? PoorRating { get; init; }

    /// <summary>For phones; null for desks.</summary>
    public JobDetails? Details { get; init; }

    internal static JobMessage Of(LiveJob job)
    {
        var (row, file) = (job.Row, job.Row.File);
        return new(
            row.Id,
            file.Type,
            row.Status,
            row.Severity,
            row.Urgency,
            row.Jeopardy,
            file.Machine.Value,
            file.Model,
            file.Work,
            PlaceMessage.Of(file.Site),
            file.Station.Value,
            file.TimeZone,
            file.Customer?.Value,
            job.CustomerName,
            file.Request?.Value,
            file.Evidence?.Band.UpToKilometres,
            file.Evidence?.DistanceKm,
            file.ReceivedAt,
            file.WantedAt,
            row.Preparation.AgreedAt,
            row.Preparation.MaterialsReady,
            row.RecordSigned,
            row.LoanerDue,
            row.PauseReason,
            row.Booking is { } booking ? BookingMessage.Of(booking) : null,
            row.Lock,
            row.LetGo is { } letGo ? LetGoMessage.Of(letGo) : null,
            row.MissingParts?.What ?? [],
            row.Unprepared?.What ?? [],
            TripMessage.Of(row),
            [.. row.Offers.Select(OfferMessage.Of)],
            ClockMessage.Of(row.Clocks))
        {
            Crew = row.Requirements.Crew,
            Second = row.Second?.Technician.Value,
            SecondLetGo = row.SecondLetGo is { } second ? LetGoMessage.Of(second) : null,
            CompletedAt = row.Completion?.At,
            PoorRating = row.IsUncaredFor ? row.Rating!.Stars : null,
        };
    }
}

/// <param name="From">Planned begin on site; null when not planned yet.</param>
/// <param name="To">Planned end on site, exclusive.</param>
public sealed record BookingMessage(
    int Number,
    string Technician,
    DateTimeOffset? From,
    DateTimeOffset? To,
    DateTimeOffset? DepartedAt,
    DateTimeOffset? ArrivedAt)
{
    internal static BookingMessage Of(Booking booking) =>
        new(booking.Number, booking.Technician.Value, booking.From, booking.To, booking.DepartedAt, booking.ArrivedAt);
}

/// <param name="ExpiresAt">First instant at which it can no longer be accepted.</param>
/// <param name="From">Begin on site that acceptance books; null when not planned.</param>
/// <param name="To">Its end, exclusive.</param>
/// <param name="SeenAt">When it was on the technician's screen, by the phone's clock; null when that is not known.</param>
/// <param name="Along">Orders that are done on the same way.</param>
public sealed record OfferMessage(
    int Number,
    string Technician,
    DateTimeOffset ExpiresAt,
    OfferState State,
    DateTimeOffset? EndedAt,
    DateTimeOffset? From,
    DateTimeOffset? To,
    DateTimeOffset? SeenAt,
    ImmutableArray<string> Along)
{
    internal static OfferMessage Of(Offer offer) => new(
        offer.Number, offer.Technician.Value, offer.ExpiresAt, offer.State, offer.EndedAt, offer.From, offer.To, offer.SeenAt, [.. offer.Party.Skip(1).Select(stop => stop.Order.Value)]);
}

/// <param name="Leader">The order that leads it.</param>
/// <param name="Orders">All of them in order of work.</param>
/// <param name="Lost">Those that were to go along and do not.</param>
public sealed record TripMessage(string Id, string Leader, ImmutableArray<string> Orders, ImmutableArray<LostMessage> Lost)
{
    internal static TripMessage? Of(WorkOrderRow row) => RowTrip.Of(row) is not { } trip
        ? null
        : new(
            trip.Id.Value,
            trip.Leader.Value,
            [.. trip.Stops.Select(stop => stop.Order.Value)],
            [.. row.Lost.Select(lost => new LostMessage(lost.Order.Value, lost.Reason))]);
}

/// <param name="Reason">A code.</param>
public sealed record LostMessage(string WorkOrder, string Reason);

/// <param name="Note">In their own words.</param>
/// <param name="OnSite">They have the order still.</param>
public sealed record LetGoMessage(string Technician, ReleaseReason Reason, string? Note, bool OnSite, DateTimeOffset At)
{
    internal static LetGoMessage Of(LetGo letGo) => new(letGo.Technician.Value, letGo.Reason, letGo.Note, letGo.OnSite, letGo.At);
}
