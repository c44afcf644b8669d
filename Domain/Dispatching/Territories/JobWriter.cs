using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>Writes orders, questions and bids as the solver's jobs: what two of them have in common is written by one function.</summary>
/// <param name="origin">From which seconds are counted, UTC.</param>
/// <param name="onDuty">Indices of those on shift.</param>
/// <param name="everybody">Indices of all who can be sent.</param>
/// <param name="longest">The most that is left of anybody's shift in which work can be begun; nothing when no work can go on.</param>
internal sealed class JobWriter(
    Territory territory,
    IPlaces places,
    DispatchRules rules,
    DateTimeOffset origin,
    IReadOnlyDictionary<string, int> onDuty,
    IReadOnlyDictionary<string, int> everybody,
    TimeSpan? longest,
    DateTimeOffset at)
{
    private const int Never = int.MaxValue / 4;

    public bool IsOnDuty(string technician) => onDuty.ContainsKey(technician);

    public Card Of(OpenOrder order)
    {
        var refusals = Refusals(order).ToList();
        var pending = order.Offers.LastOrDefault(offer => offer.State == OfferState.Pending);
        var told = order.Booking is { } booking
            ? Told(booking.Technician.Value, booking.From, everybody)
            : Told(pending?.Technician.Value, pending?.From, onDuty);
        // Whoever has accepted it keeps it: they said that they can.
        var duration = territory.Expected(order);
        var question = order.Question(duration) with { Requirements = order.Booking is null ? order.Requirements : WorkRequirements.None };
        var job = Written(question, Refusing(refusals)) with
        {
            LockedTo = told?.Technician,
            Told = told,
            Window = Window(order),
            IsLast = IsLast(order)
        };
        // What is left of a shift grows shorter.
        var tooLongFrom = longest is { } left && left > duration ? at + (left - duration) : DateTimeOffset.MaxValue;
        return new(order, job, refusals.Select(refusal => refusal.Until).Append(tooLongFrom).Min());
    }

    /// <summary>
    /// The job asked about, free for everybody: of an order that somebody has only what is locked holds them, and whoever was told of it is
    /// the one whom a change has a price for.
    /// </summary>
    /// <param name="order">Null when it is not known here.</param>
    public PlanJob Asked(JobQuestion question, OpenOrder? order)
    {
        if (order is null) return Written(question, []);
        var pending = order.Offers.LastOrDefault(offer => offer.State == OfferState.Pending);
        var locked = order is { Lock: LockMode.Technician or LockMode.Both, Booking: { } booking }
            && everybody.TryGetValue(booking.Technician.Value, out var to) ? to : (int?)null;
        return Written(question, Refusing(Refusals(order))) with
        {
            LockedTo = locked,
            Told = order.Booking is null ? Told(pending?.Technician.Value, pending?.From, onDuty) : null,
        };
    }

    /// <summary>Null when its technician is not on shift any more.</summary>
    public PlanJob? Of(string order, Hold hold) => onDuty.TryGetValue(hold.Bid.Technician.Value, out var holder)
        ? Written(hold.Question with { WorkOrder = order, Duration = hold.Bid.To - hold.Bid.From, Requirements = WorkRequirements.None },
            []) with
        {
            LockedTo = holder,
            Told = new Announcement(holder, Since(hold.Bid.From)),
        }
        : null;

    public static int Seconds(TimeSpan duration) => (int)double.Clamp(duration.TotalSeconds, -Never, Never);

    private PlanJob Written(JobQuestion question, ImmutableArray<int> rejectedBy)
    {
        var isPlanned = WorkKinds.IsPlanned(question.Type);
        var isEmergency = WorkKinds.IsEmergency(question.Type, question.Severity, question.Urgency);
        var duration = Seconds(territory.Expected(question));
        var goesOn = !isEmergency && longest is { } left && duration > Seconds(left);
        return new PlanJob(
            question.WorkOrder ?? "",
            places.Number(question.Site),
            isPlanned && question.WantedAt is { } from ? Since(from - rules.Early) : 0,
            goesOn ? int.Min(duration, Seconds(rules.LeastBegun)) : duration,
            question.Severity,
            question.DueBy is { } due ? Since(due) : isPlanned && question.WantedAt is { } wanted ? Since(wanted + rules.Late) : null,
            question.AgreedAt is { } agreed ? Appointment(agreed) : null,
            question.Requirements.Skills,
            question.Requirements.Parts,
            rejectedBy)
        {
            Waits = WorkKinds.IsBreakdown(question.Type),
            IsEmergency = isEmergency,
            IsLast = question.IsUnprepared,
            IsPlanned = isPlanned,
            GoesOn = goesOn ? duration : null,
            Preferred = question.Requirements.Preferred is { } favourite && everybody.TryGetValue(favourite, out var preferred)
                ? preferred
                : null,
        };
    }

    /// <summary>
    /// When the work may begin: as agreed with the customer; once it is accepted, not before the technician says that they will be there.
    /// </summary>
    private AppointmentWindow? Window(OpenOrder order) => order switch
    {
        { Booking: { ArrivedAt: null, ExpectedAt: { } expected } } => new AppointmentWindow(Since(expected), Never),
        // Whoever comes along is there at the time that the first one accepted.
        { Booking: { ArrivedAt: null, From: { } from }, IsForTwo: true } => new AppointmentWindow(Since(from), Never),
        { Booking: null, Preparation.AgreedAt: { } agreed } => Appointment(agreed),
        _ => null,
    };

    /// <summary>Accepted or not, but not once somebody has set out.</summary>
    private static bool IsLast(OpenOrder order) =>
        !order.IsPrepared && order.Status is WorkOrderStatus.Open or WorkOrderStatus.Offered or WorkOrderStatus.Accepted;

    /// <summary>The part of the second technician; nobody holds it before it is booked.</summary>
    public PlanJob Second(PlanJob first, int lead, OpenOrder? order)
    {
        var holder = order?.Second is { } booking && everybody.TryGetValue(booking.Technician.Value, out var to) ? to : (int?)null;
        return first with
        {
            Id = CrewPart.Of(first.Id),
            PartOf = lead,
            After = null,
            LockedTo = holder,
            Told = holder is { } told ? new Announcement(told, first.Told?.ArrivesAt ?? 0) : null,
            Skills = order?.Booking is null ? first.Skills : order.Requirements.Skills,
            Parts = [],
            Preferred = null,
            Window = order?.Booking is null ? first.Window : null,
        };
    }

    private AppointmentWindow Appointment(DateTimeOffset agreed) => new(Since(agreed), Since(agreed + rules.AppointmentLasts));

    private Announcement? Told(string? technician, DateTimeOffset? arrivesAt, IReadOnlyDictionary<string, int> among) =>
        technician is not null && among.TryGetValue(technician, out var told)
            ? new Announcement(told, arrivesAt is { } from ? Since(from) : 0)
            : null;

    /// <summary>Who rejected it, or let it expire, recently, and until when that holds.</summary>
    private IEnumerable<(string Technician, DateTimeOffset Until)> Refusals(OpenOrder order) => order.Offers
        .Where(offer => offer is { EndedAt: not null, State: OfferState.Rejected or OfferState.Expired })
        .Select(offer => (offer.Technician.Value, Until: offer.EndedAt!.Value
            + (offer.State == OfferState.Rejected ? rules.RejectionHolds : rules.SilenceHolds)))
        .Where(refusal => at < refusal.Until);

    private ImmutableArray<int> Refusing(IEnumerable<(string Technician, DateTimeOffset Until)> refusals) =>
        [.. refusals.Select(refusal => everybody.GetValueOrDefault(refusal.Technician, -1)).Where(number => number >= 0).Distinct()];

    private int Since(DateTimeOffset instant) => Seconds(instant - origin);
}
