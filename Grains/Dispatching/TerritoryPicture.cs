using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>A territory at one moment as a problem for the solver: seconds since the origin of the cards, technicians and jobs by index, places as in the book.</summary>
internal sealed class TerritoryPicture
{
    private readonly Territory territory;
    private readonly JobCards cards;
    private readonly TravelBook book;
    private readonly DispatchOptions options;
    private readonly int now;
    private readonly Func<WorkOrderRow, JobCards.Card> write;
    private readonly Dictionary<string, int> crewIndex;
    private readonly Dictionary<string, int> jobIndex = [];
    private readonly ImmutableArray<PlanJob>.Builder jobs = ImmutableArray.CreateBuilder<PlanJob>();

    /// <param name="question">A job that is asked about; null when none is.</param>
    /// <param name="holds">Bids made to neighbours: their technicians are kept free for them.</param>
    /// <param name="yielding">Accepted orders that may be done later than planned, by the same technician.</param>
    public TerritoryPicture(
        Territory territory,
        JobCards cards,
        TravelBook book,
        JobQuestion? question,
        ImmutableDictionary<string, Hold> holds,
        DateTimeOffset at,
        DispatchOptions options,
        ImmutableHashSet<string>? yielding = null)
    {
        (At, this.territory, this.cards, this.book, this.options) = (at, territory, cards, book, options);
        write = Card;
        Crew = [.. territory.Crew.Where(IsOnDuty)];
        Absent = [.. territory.Crew.Where(technician => !IsOnDuty(technician))];
        crewIndex = Crew.Select((technician, index) => (technician.Technician.Id, index)).ToDictionary();
        cards.Open(territory, book, [.. Crew.Select(technician => technician.Technician.Id)], at);
        (Origin, now) = (cards.Origin, (int)Math.Ceiling((at - cards.Origin).TotalSeconds));
        var open = territory.Orders.Values.Where(order => order.File.Site is not null && order.Id != question?.WorkOrder).ToList();
        var booked = open.Where(order => order.Booking is not null).ToLookup(order => order.Booking!.Technician.Value);
        var team = Crew.Select(technician => Technician(technician, [.. booked[technician.Technician.Id]], yielding ?? [])).ToImmutableArray();
        foreach (var order in open)
            if (order.Booking is null && IsInReach(order) && !IsOfferedElsewhere(order)) Add(order);
        foreach (var (order, hold) in holds)
            if (hold.Until > at && !jobIndex.ContainsKey(order) && order != question?.WorkOrder) Add(order, hold);
        if (question is not null) Asked = Add(question, territory.Orders.GetValueOrDefault(question.WorkOrder ?? ""));
        Problem = new Problem(now, team, jobs.ToImmutable(), new PlanRules(Seconds(options.MaximumPositionAge), Seconds(options.MaximumTrip)), PlanWeights.Default);
        Plan = Begun();
    }

    public DateTimeOffset At { get; }

    /// <summary>From which seconds are counted; not after <see cref="At"/>.</summary>
    private DateTimeOffset Origin { get; }

    /// <summary>Those on shift, by the problem's index.</summary>
    public ImmutableArray<TechnicianListItem> Crew { get; }

    /// <summary>Those not to be sent at all.</summary>
    public ImmutableArray<TechnicianListItem> Absent { get; }

    public Problem Problem { get; }

    /// <summary>What is committed, and behind it what was planned before.</summary>
    public Plan Plan { get; }

    /// <summary>The index of the job that is asked about; -1 when none is.</summary>
    public int Asked { get; } = -1;

    /// <summary>The index of an order; null when it is not in the problem.</summary>
    public int? JobOf(string order) => jobIndex.TryGetValue(order, out var job) ? job : null;

    public int? TechnicianOf(string id) => crewIndex.TryGetValue(id, out var technician) ? technician : null;

    public DateTimeOffset Instant(int seconds) => Origin.AddSeconds(seconds);

    /// <summary>The number of a place.</summary>
    public int Place(GeoPoint point) => book.Number(point);

    private static bool IsOnDuty(TechnicianListItem technician) => technician.Unit is { Status: UnitStatus.Available or UnitStatus.Break };

    /// <summary>Work that is wanted some day is planned when its day has come.</summary>
    private bool IsInReach(WorkOrderRow order) => DispatchOptions.IsPlanned(order.File.Type) && order.File.WantedAt is { } wanted
        ? wanted - options.Early <= At + options.Horizon
        : true;

    /// <summary>A neighbour's technician is asked.</summary>
    private bool IsOfferedElsewhere(WorkOrderRow order) =>
        order.Offers.Any(offer => offer.State == OfferState.Pending) && order.Offers.All(offer => offer.State != OfferState.Pending || !crewIndex.ContainsKey(offer.Technician.Value));

    /// <summary>Who is on site stays until the work is done; who has accepted goes there first.</summary>
    private PlanTechnician Technician(TechnicianListItem technician, ImmutableArray<WorkOrderRow> own, ImmutableHashSet<string> yielding)
    {
        var unit = technician.Unit!;
        var busy = own.FirstOrDefault(order => order.Status is WorkOrderStatus.OnSite);
        var (place, age) = busy is null ? Whereabouts(technician) : (busy.File.Site!.Value, TimeSpan.Zero);
        var readyAt = busy is null ? now : int.Max(now, Since((busy.Booking!.ArrivedAt ?? At) + territory.Expected(busy)));
        var next = own.Where(order => order.Status is WorkOrderStatus.EnRoute or WorkOrderStatus.Accepted)
            .OrderBy(order => order.Status != WorkOrderStatus.EnRoute).ThenBy(order => order.Booking!.From ?? DateTimeOffset.MaxValue).ThenBy(order => order.File.ReceivedAt)
            .Select(order => (order.Id, Job: Add(order)))
            .ToList();
        return new PlanTechnician(
            technician.Technician.Id,
            Place(place),
            readyAt,
            new Period(Since(unit.ShiftStartedAt!.Value), Since(unit.ShiftEndsAt!.Value)),
            technician.Technician.Skills,
            territory.PartsOf(technician.Technician.Id, own),
            unit.BreakUntil is { } until && until > At ? [new Period(now, Since(until))] : [],
            [.. next.Where(order => !yielding.Contains(order.Id)).Select(order => order.Job)],
            Seconds(age));
    }

    /// <summary>The last position of this shift; without any, home, for as long as the shift lasts.</summary>
    private (GeoPoint Place, TimeSpan Age) Whereabouts(TechnicianListItem technician) =>
        technician.Seen is { } seen && seen.At >= technician.Unit!.ShiftStartedAt
            ? (seen.Position, Age(seen.At))
            : (technician.Technician.Home, Age(technician.Unit!.ShiftStartedAt!.Value));

    private int Add(WorkOrderRow order) => Add(cards.Of(order, At, write));

    private JobCards.Card Card(WorkOrderRow order)
    {
        var file = order.File;
        var isPlanned = DispatchOptions.IsPlanned(file.Type);
        // Whoever has accepted it keeps it: they said that they can.
        var requirements = order.Booking is null ? order.Requirements : WorkRequirements.None;
        var pending = order.Offers.LastOrDefault(offer => offer.State == OfferState.Pending);
        var promised = order.Booking?.Technician.Value ?? pending?.Technician.Value;
        var announced = (order.Booking?.From ?? pending?.From) is { } from ? Since(from) : 0;
        var refusals = Refusals(order).ToList();
        var job = new PlanJob(
            order.Id,
            Place(file.Site!.Value),
            isPlanned && file.WantedAt is { } wanted ? Since(wanted - options.Early) : 0,
            Seconds(territory.Expected(order)),
            order.Severity,
            DueBy(order, isPlanned),
            Window(order),
            requirements.Skills,
            requirements.Parts,
            Refusing(refusals),
            promised is not null && crewIndex.TryGetValue(promised, out var holder) ? holder : null,
            promised is not null && crewIndex.TryGetValue(promised, out var told) ? new Announcement(told, announced) : null);
        return new(order, job, refusals.Select(refusal => refusal.Until).Append(DateTimeOffset.MaxValue).Min());
    }

    /// <summary>When the work may begin: as agreed with the customer; once it is accepted, not before the technician says that they will be there.</summary>
    private AppointmentWindow? Window(WorkOrderRow order) => order switch
    {
        { Booking: { ArrivedAt: null, ExpectedAt: { } expected } } => new AppointmentWindow(Since(expected), int.MaxValue / 4),
        { Booking: null, Preparation.AgreedAt: { } agreed } => new AppointmentWindow(Since(agreed), Since(agreed + options.AppointmentLasts)),
        _ => null,
    };

    private int Add(JobQuestion question, WorkOrderRow? order) => Add(new PlanJob(
        question.WorkOrder ?? "",
        Place(question.Site),
        0,
        Seconds(territory.Expected(question)),
        question.Severity,
        question.DueBy is { } due ? Since(due) : null,
        null,
        question.Requirements.Skills,
        question.Requirements.Parts,
        order is null ? [] : Refusing(Refusals(order)),
        order is { Lock: LockMode.Technician or LockMode.Both, Booking: { } booking } && crewIndex.TryGetValue(booking.Technician.Value, out var locked) ? locked : null));

    private int Add(string order, Hold hold) => crewIndex.TryGetValue(hold.Bid.Technician.Value, out var holder)
        ? Add(new PlanJob(
            order,
            Place(hold.Question.Site),
            0,
            Seconds(hold.Bid.To - hold.Bid.From),
            hold.Question.Severity,
            hold.Question.DueBy is { } due ? Since(due) : null,
            null,
            [],
            [],
            [],
            holder,
            new Announcement(holder, Since(hold.Bid.From))))
        : -1;

    private int Add(PlanJob job)
    {
        jobs.Add(job);
        jobIndex[job.Id] = jobs.Count - 1;
        return jobs.Count - 1;
    }

    private int? DueBy(WorkOrderRow order, bool isPlanned) =>
        order.ArriveBy is { } due ? Since(due)
        : isPlanned && order.File.WantedAt is { } wanted ? Since(wanted + options.Late)
        : null;

    /// <summary>Who rejected it, or let it expire, recently, and until when that holds.</summary>
    private IEnumerable<(string Technician, DateTimeOffset Until)> Refusals(WorkOrderRow order) => order.Offers
        .Where(offer => offer is { EndedAt: not null, State: OfferState.Rejected or OfferState.Expired })
        .Select(offer => (offer.Technician.Value, Until: offer.EndedAt!.Value + (offer.State == OfferState.Rejected ? options.RejectionHolds : options.SilenceHolds)))
        .Where(refusal => At < refusal.Until);

    private ImmutableArray<int> Refusing(IEnumerable<(string Technician, DateTimeOffset Until)> refusals) =>
        [.. refusals.Select(refusal => crewIndex.GetValueOrDefault(refusal.Technician, -1)).Where(index => index >= 0).Distinct()];

    private Plan Begun()
    {
        var taken = Problem.Technicians.SelectMany(technician => technician.Committed).ToHashSet();
        var routes = Problem.Technicians.Select(technician => technician.Committed.AddRange(
            territory.Routes.GetValueOrDefault(technician.Id, []).Select(JobOf).OfType<int>().Where(job => job != Asked && taken.Add(job)))).ToImmutableArray();
        return new Plan(routes, [.. Enumerable.Range(0, Problem.Jobs.Length).Where(job => !taken.Contains(job))]);
    }

    private int Since(DateTimeOffset instant) => Seconds(instant - Origin);

    private TimeSpan Age(DateTimeOffset instant) => instant > At ? TimeSpan.Zero : At - instant;

    private static int Seconds(TimeSpan duration) => (int)double.Clamp(duration.TotalSeconds, -int.MaxValue / 4, int.MaxValue / 4);
}
