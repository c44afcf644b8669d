using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>
/// A territory at one moment as a problem for the solver: seconds since the origin of the cards, technicians and jobs by index, places by
/// number.
/// </summary>
public sealed class TerritoryPicture
{
    private readonly Territory territory;
    private readonly JobCards cards;
    private readonly IPlaces places;
    private readonly JobWriter writer;
    private readonly DispatchState state;
    private readonly int now;
    private readonly Dictionary<string, int> index;
    private readonly Dictionary<string, int> jobIndex = [];
    private readonly ImmutableArray<PlanJob>.Builder jobs = ImmutableArray.CreateBuilder<PlanJob>();
    private readonly ImmutableArray<PlanJob>.Builder unprepared = ImmutableArray.CreateBuilder<PlanJob>();
    private readonly TerritoryTrips trips;
    private readonly JobQuestion? question;
    private readonly ImmutableHashSet<string> yielding;
    private readonly ImmutableHashSet<string> alone;

    /// <param name="question">A job that is asked about; null when none is.</param>
    /// <param name="state">What was decided and is not settled: bids to neighbours keep their technicians free, an offer under way keeps
    /// its technician.</param>
    /// <param name="yielding">Accepted orders that may be done later than planned, by the same technician.</param>
    /// <param name="alone">Orders that take nothing along, because that would be too much now.</param>
    public TerritoryPicture(
        Territory territory,
        JobCards cards,
        IPlaces places,
        JobQuestion? question,
        DispatchState state,
        DateTimeOffset at,
        DispatchRules rules,
        ImmutableHashSet<string>? yielding = null,
        ImmutableHashSet<string>? alone = null)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rules);
        (At, Rules, this.territory, this.cards, this.places, this.state) = (at, rules, territory, cards, places, state);
        (this.question, this.yielding, this.alone) = (question, yielding ?? [], alone ?? []);
        var onDuty = territory.Crew.Where(member => member.IsOnDuty).ToList();
        var expected = territory.Crew.Where(member => !member.IsOnCall && member.IsExpected(at, rules.ShiftsAhead)).ToList();
        Members = [.. onDuty, .. expected, .. territory.Crew.Where(member => member.IsOffDuty).Except(expected)];
        OutOfService = [.. territory.Crew.Except(Members)];
        index = Members.Select((member, number) => (member.Id, number)).ToDictionary();
        var (longest, latest) = Longest(onDuty, expected, at);
        cards.Open(territory, places, [.. Members.Select(member => member.Id), $"{onDuty.Count}", $"{expected.Count}", $"{latest?.Ticks}"],
            at);
        (Origin, now) = (cards.Origin, (int)Math.Ceiling((at - cards.Origin).TotalSeconds));
        writer = new JobWriter(territory, places, rules, Origin,
            Members.Take(onDuty.Count).Select((member, number) => (member.Id, number)).ToDictionary(), index, longest, at);
        var open = territory.Orders.Values.Where(order => order.File.Site is not null && order.Id != question?.WorkOrder).ToList();
        trips = new TerritoryTrips(
            territory, open, question is { Requirements.IsPlain: true } ? Work(question) : null, state, this.alone, longest, at, rules);
        var booked = open.Where(order => order.Booking is not null).ToLookup(order => order.Booking!.Technician.Value);
        var accompanied = open.Where(order => order is { Booking: not null, Second: not null, IsForTwo: true })
            .ToLookup(order => order.Second!.Technician.Value);
        var team = Members.Select((member, number) => member.IsOnDuty
            ? OnDuty(member, [.. booked[member.Id], .. accompanied[member.Id]], this.yielding)
            : number < onDuty.Count + expected.Count
                ? Expected(member, [.. booked[member.Id], .. accompanied[member.Id]])
                : OffDuty(member))
                .ToImmutableArray();
        foreach (var order in open)
            if (order.Booking is null && !trips.Follows(order.Id) && IsInReach(order) && !IsOfferedElsewhere(order)) Add(order);
        foreach (var (order, hold) in state.Holds)
            if (hold.Until > at && !jobIndex.ContainsKey(order) && order != question?.WorkOrder && writer.Of(order, hold) is { } held)
                Add(held);
        if (question is not null)
        {
            Asked = Add(Whole(writer.Asked(question, territory.Orders.GetValueOrDefault(question.WorkOrder ?? ""))));
            if (question.Requirements.Crew == 2) Add(writer.Second(jobs[Asked], Asked, null));
        }

        Follow(question);
        Problem = new Problem(now, team, jobs.ToImmutable(), new PlanRules(JobWriter.Seconds(rules.MaximumPositionAge),
            JobWriter.Seconds(rules.MaximumTrip))
        { KeptShare = rules.KeptForBreakdowns }, rules.Weights);
        Unprepared = unprepared.ToImmutable();
        Plan = Begun();
    }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; }

    public DispatchRules Rules { get; }

    /// <summary>From which seconds are counted, UTC; not after <see cref="At"/>.</summary>
    private DateTimeOffset Origin { get; }

    /// <summary>
    /// Those who can be sent, by the problem's index: first those on shift, then those whose planned shift has not begun, then those whom
    /// only an emergency could call out.
    /// </summary>
    public ImmutableArray<CrewMember> Members { get; }

    /// <summary>Those not to be sent at all.</summary>
    public ImmutableArray<CrewMember> OutOfService { get; }

    public Problem Problem { get; }

    /// <summary>The same people, those whose shift has not begun called out instead; who is absent cannot be.</summary>
    public Problem CalledOut() => Problem with
    {
        Technicians = [.. Problem.Technicians.Select(
            (technician, number) => technician.IsExpected && Members[number].IsOffDuty ? OffDuty(Members[number]) : technician)],
    };

    /// <summary>Work that may not begin yet (R-MNT-3): it stands behind everything else, and in no plan that the search knows.</summary>
    public ImmutableArray<PlanJob> Unprepared { get; }

    /// <summary>What is committed, and behind it what was planned before.</summary>
    public Plan Plan { get; }

    /// <summary>The index of the job that is asked about; -1 when none is.</summary>
    public int Asked { get; } = -1;

    /// <summary>The index of an order; null when it is not in the problem.</summary>
    public int? JobOf(string order) => jobIndex.TryGetValue(order, out var job) ? job : null;

    public int? TechnicianOf(string id) => index.TryGetValue(id, out var technician) ? technician : null;

    /// <summary>The index of the second technician's part of an order; null when it has none.</summary>
    public int? SecondOf(string order) => JobOf(CrewPart.Of(order));

    /// <summary>Null for work that is none of the territory's.</summary>
    public OpenOrder? OrderOf(string job) => territory.Orders.GetValueOrDefault(CrewPart.OrderOf(job));

    /// <summary>
    /// When the shift begins in which a job goes on that a technician begins at this second; null when it is done in one.
    /// </summary>
    public DateTimeOffset? GoesOnAt(PlanJob job, int start, int technician)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.GoesOn is not { } whole || start + whole <= Problem.Technicians[technician].Shift.Until) return null;
        return Problem.Technicians[technician].IsExpected ? Members[technician].LaterShift?.From : Members[technician].NextShift?.From;
    }

    /// <summary>
    /// When work on a job ends that a technician begins at this second: what is left at the end of the shift is done from the begin of the
    /// next.
    /// </summary>
    public DateTimeOffset EndOf(PlanJob job, int start, int technician)
    {
        ArgumentNullException.ThrowIfNull(job);
        var duration = job.GoesOn ?? job.Duration;
        return GoesOnAt(job, start, technician) is { } next
            ? next + TimeSpan.FromSeconds(duration - int.Max(0, Problem.Technicians[technician].Shift.Until - start))
            : Instant(start + duration);
    }

    /// <summary>What is one trip with an order and therefore one stop (R-TRIP-1), in order of work without the order's own.</summary>
    /// <param name="order">Empty for a job that is asked about and not ordered yet.</param>
    public ImmutableArray<TripStop> Along(string order) => trips.With(order);

    /// <summary>On which the job that is asked about is done; null when nobody knows, or none is.</summary>
    public SerialNumber? Machine => question?.Machine;

    /// <summary>How long what goes along takes, of a job's duration.</summary>
    public int SecondsAlong(int job) => trips.SecondsWith(LeaderOf(job));

    /// <summary>Under which name a job takes other work along.</summary>
    internal string LeaderOf(int job) => job == Asked ? question!.WorkOrder ?? "" : Problem.Jobs[job].Id;

    /// <summary>Whether what goes along was gathered for it: what somebody was told of stays together.</summary>
    internal bool MayGoAlone(int job) => trips.IsGathered(LeaderOf(job));

    /// <summary>The same moment with orders that take nothing along.</summary>
    public TerritoryPicture Alone(IEnumerable<string> leaders) =>
        new(territory, cards, places, question, state, At, Rules, yielding, alone.Union(leaders));

    public DateTimeOffset Instant(int seconds) => Origin.AddSeconds(seconds);

    /// <summary>Work that is wanted some day is planned when its day has come.</summary>
    private bool IsInReach(OpenOrder order) =>
        !order.IsPlanned || order.File.WantedAt is not { } wanted || wanted - Rules.Early <= At + Rules.Horizon;

    /// <summary>Somebody is asked who is not on shift here: a neighbour's technician, or one called out.</summary>
    private bool IsOfferedElsewhere(OpenOrder order) =>
        order.Offers.Any(offer => offer.State == OfferState.Pending)
            && order.Offers.All(offer => offer.State != OfferState.Pending || !writer.IsOnDuty(offer.Technician.Value));

    /// <summary>Who is on site stays until the work is done; who has accepted goes there first.</summary>
    private PlanTechnician OnDuty(CrewMember member, ImmutableArray<OpenOrder> own, ImmutableHashSet<string> yielding)
    {
        var onSite = own.Where(order => order.Status is WorkOrderStatus.OnSite).ToList();
        var busy = onSite.FirstOrDefault() ?? own.FirstOrDefault(order => order.IsOvernight);
        var (place, age) = busy is null ? Whereabouts(member) : (busy.File.Site!.Value, TimeSpan.Zero);
        var readyAt = busy is null ? now : onSite.DefaultIfEmpty(busy).Select(order => Since(EndOnSite(order))).Append(now).Max();
        var next = InOrder(member, own.Where(
            order => order.Status == WorkOrderStatus.EnRoute || (order.Status == WorkOrderStatus.Accepted && !IsLater(member, order))));
        return new PlanTechnician(
            member.Id,
            places.Number(place),
            readyAt,
            new Period(Since(member.ShiftStartedAt ?? At),
                Since(member.AbsentFrom ?? member.Contract?.WeekEndsAt ?? member.ShiftEndsAt!.Value)),
            member.Skills,
            territory.PartsOf(member.Id, own),
            member.BreakUntil is { } until && until > At ? [new Period(now, Since(until))] : [],
            [.. next.Where(order => !yielding.Contains(order.Id)).Select(order => order.Job)],
            JobWriter.Seconds(age))
        {
            ContractLeft = member.Contract is { } contract ? JobWriter.Seconds(contract.Left - UnderWay(own, readyAt)) : null,
            AbsentIn = member.AbsentFrom is { } absent ? int.Max(0, Since(absent) - readyAt) : null,
            Limit = member.AbsentFrom is not null
                ? ShiftLimit.Absence
                : member.Contract is not null ? ShiftLimit.ContractWeek : ShiftLimit.Shift,
            GoesOn = member is { Contract: null, NextShift: not null },
        };
    }

    /// <summary>
    /// It was accepted for another shift, another week of a contract, or a time behind an absence: it stands in nobody's way now. Only an
    /// emergency is done after the end of a shift.
    /// </summary>
    private static bool IsLater(CrewMember member, OpenOrder order) => order.Booking!.From is { } from
        && (member.AbsentFrom <= from || (member.Contract is { } contract
            ? from >= contract.WeekEndsAt
            : from >= member.ShiftEndsAt && (!order.IsEmergency || from >= member.NextShift?.From)));

    /// <summary>At home when the planned shift begins, with what they have accepted for it.</summary>
    private PlanTechnician Expected(CrewMember member, ImmutableArray<OpenOrder> own)
    {
        var shift = member.NextShift!.Value;
        var next = InOrder(member, own.Where(
            order => order is { Status: WorkOrderStatus.Accepted, Booking.From: { } from } && shift.From <= from && from < shift.To));
        var begun = own.FirstOrDefault(order => order.Status == WorkOrderStatus.OnSite || order.IsOvernight);
        return new PlanTechnician(
            member.Id,
            places.Number(begun?.File.Site ?? member.Home),
            int.Max(int.Max(now, Since(shift.From)), begun is null ? now : Since(EndOnSite(begun))),
            new Period(Since(shift.From), Since(shift.To)),
            member.Skills,
            territory.PartsOf(member.Id, own),
            [],
            [.. next.Select(order => order.Job)])
        {
            IsExpected = true,
            GoesOn = member.LaterShift is not null,
            Day = int.Max(0, (shift.From.UtcDateTime.Date - At.UtcDateTime.Date).Days),
        };
    }

    /// <summary>
    /// As booked where it goes on in another shift; else from the arrival on, behind what is done before on the same trip.
    /// </summary>
    private DateTimeOffset EndOnSite(OpenOrder order) => order.IsOvernight && order.Booking!.To is { } to
        ? to
        : (order.Booking!.ArrivedAt ?? At) + (order.Booking.Trip?.Until(new(order.Id)) ?? TimeSpan.Zero) + territory.Expected(order);

    /// <summary>What a contract pays of the work that is under way: since they set off, and until it ends.</summary>
    private TimeSpan UnderWay(ImmutableArray<OpenOrder> own, int readyAt) => own
        .Where(order => order.Status is WorkOrderStatus.EnRoute or WorkOrderStatus.OnSite)
        .Select(order => (order.Status == WorkOrderStatus.OnSite ? Instant(readyAt) : At)
            - (order.Booking!.DepartedAt ?? order.Booking.ArrivedAt ?? At))
        .Where(spent => spent > TimeSpan.Zero)
        .DefaultIfEmpty().Max();

    private List<(string Id, int Job)> InOrder(CrewMember member, IEnumerable<OpenOrder> accepted) =>
    [
        .. accepted.Where(order => !trips.Follows(order.Id))
            .OrderBy(order => order.Status != WorkOrderStatus.EnRoute).ThenBy(order => order.Booking!.From ?? DateTimeOffset.MaxValue)
                .ThenBy(order => order.File.ReceivedAt)
            .Select(order => (order.Id, Job: Mine(order, member)))
            .Where(order => order.Job >= 0),
    ];

    /// <summary>At home, after a while, or when their shift begins anyway.</summary>
    private PlanTechnician OffDuty(CrewMember member)
    {
        var ready = Since(member.NextShiftAt is { } next && next < At + Rules.CallOutLead && next > At ? next : At + Rules.CallOutLead);
        var day = (int)TimeSpan.FromHours(24).TotalSeconds;
        return new PlanTechnician(member.Id, places.Number(member.Home), ready, new Period(ready, ready + day), member.Skills,
            territory.PartsOf(member.Id, []), [], [])
        { IsOffDuty = !member.IsOnCall, IsOnCall = member.IsOnCall };
    }

    /// <summary>
    /// The last position of this shift; without any, home, for as long as the shift lasts. Without a shift a position that is not stale,
    /// else home.
    /// </summary>
    private (GeoPoint Place, TimeSpan Age) Whereabouts(CrewMember member) => member switch
    {
        { Seen: { } seen, ShiftStartedAt: { } started } when seen.At >= started => (seen.Position, Age(seen.At)),
        { ShiftStartedAt: { } started } => (member.Home, Age(started)),
        { Seen: { } seen } when Age(seen.At) <= Rules.MaximumPositionAge => (seen.Position, Age(seen.At)),
        _ => (member.Home, TimeSpan.Zero),
    };

    /// <summary>The part of an order that is this technician's.</summary>
    private int Mine(OpenOrder order, CrewMember member)
    {
        var lead = Add(order);
        return lead < 0 || order.Booking!.Technician.Value == member.Id ? lead : jobIndex[CrewPart.Of(order.Id)];
    }

    /// <returns>-1 for work that may not begin yet.</returns>
    private int Add(OpenOrder order)
    {
        if (jobIndex.TryGetValue(order.Id, out var known)) return known;
        var job = Whole(cards.Of(order, At, writer.Of));
        if (trips.IsHeld(order.Id)) job = job with { IsLast = true };
        if (!job.IsLast)
        {
            var lead = Add(UnderWay(order) is { } holder ? job with { LockedTo = holder, Told = new Announcement(holder, now) } : job);
            if (order.IsForTwo) Add(writer.Second(jobs[lead], lead, order));
            return lead;
        }

        unprepared.Add(job);
        return -1;
    }

    /// <summary>A trip is one stop, as long as all its work.</summary>
    private PlanJob Whole(PlanJob job) => trips.SecondsWith(job.Id) is > 0 and var more ? job with { Duration = job.Duration + more } : job;

    private TripWork Work(JobQuestion asked) => new(
        new(asked.WorkOrder ?? ""),
        asked.Type,
        asked.Machine,
        asked.Site,
        asked.Severity,
        asked.Urgency,
        asked.ReceivedAt ?? At,
        asked.WantedAt,
        territory.Expected(asked),
        !asked.IsUnprepared,
        false,
        asked.AgreedAt);

    /// <summary>Who was decided on, while the order does not know of its offer yet; null when nobody was.</summary>
    private int? UnderWay(OpenOrder order) =>
        order.Booking is null && state.Orders.GetValueOrDefault(order.Id)?.IsUnderWay(order.Offers.Length, At) is true
        && territory.Routes.FirstOrDefault(route => route.Value.Contains(order.Id)).Key is { } technician && writer.IsOnDuty(technician)
            ? index[technician]
            : null;

    private int Add(PlanJob job)
    {
        jobs.Add(job);
        jobIndex[job.Id] = jobs.Count - 1;
        return jobs.Count - 1;
    }

    /// <summary>
    /// Writes into the jobs what has to be done before them, now that all have their indices; once somebody sets out, nothing has.
    /// </summary>
    private void Follow(JobQuestion? question)
    {
        var blocked = -1;
        for (int job = 0, most = jobs.Count; job < most; job++)
        {
            if (CrewPart.IsSecond(jobs[job].Id)) continue;
            var order = OrderOf(jobs[job].Id);
            var after = job == Asked
                ? question!.Requirements.After
                : order is { Status: WorkOrderStatus.EnRoute } ? null : order?.Requirements.After;
            if (after is null) continue;
            if (JobOf(after.Order.Value) is { } before && before != job)
                jobs[job] = jobs[job] with { After = new Lag(before, JobWriter.Seconds(after.Lag)) };
            else if (End(after.Order.Value) is { } end) jobs[job] = NotBefore(jobs[job], end + after.Lag);
            else
            {
                if (blocked < 0) blocked = Add(Blocked(jobs[job].Place));
                jobs[job] = jobs[job] with { After = new Lag(blocked, 0) };
            }

            if (SecondOf(jobs[job].Id) is { } second) jobs[second] = jobs[second] with { Window = jobs[job].Window };
        }
    }

    /// <summary>Of work that nobody plans here; null when nobody can say.</summary>
    private DateTimeOffset? End(string order) => territory.Orders.GetValueOrDefault(order) is not { } known ? territory.EndOf(order)
        : known.Status == WorkOrderStatus.OnSite || known.IsOvernight ? EndOnSite(known)
        : known.Booking?.To;

    private PlanJob NotBefore(PlanJob job, DateTimeOffset begin) => job with
    {
        Window = job.Window is { } window
            ? window with { OpensAt = int.Max(window.OpensAt, Since(begin)) }
            : new AppointmentWindow(Since(begin), int.MaxValue / 4),
    };

    /// <summary>Stands for work that nobody plans, so that what has to follow it is not planned either.</summary>
    private static PlanJob Blocked(int place) => new("\u001f", place, 0, 0, 4, null, null, ["\u001f"], [], []);

    /// <summary>
    /// The most that is left of a shift in which work can be begun that goes on in the next, or of a contract, and when that shift ends;
    /// nothing when no work can go on.
    /// </summary>
    private static (TimeSpan? Left, DateTimeOffset? Until) Longest(List<CrewMember> onDuty, List<CrewMember> expected, DateTimeOffset at)
    {
        if (!onDuty.Exists(member => member is { Contract: null, NextShift: not null })
            && !expected.Exists(member => member.LaterShift is not null))
            return (null, null);
        return onDuty.Select(member => member.Contract is { } contract
            ? (Left: contract.Left, Until: contract.WeekEndsAt)
            : (Left: member.ShiftEndsAt!.Value - at, Until: member.ShiftEndsAt.Value))
            .Concat(expected.Select(member => member.NextShift!.Value)
                .Select(shift => (Left: shift.To - (at > shift.From ? at : shift.From), Until: shift.To)))
            .MaxBy(shift => shift.Left);
    }

    private Plan Begun()
    {
        var taken = Problem.Technicians.SelectMany(technician => technician.Committed).ToHashSet();
        var routes = Problem.Technicians.Select(technician => technician.Committed.AddRange(
            territory.Routes.GetValueOrDefault(technician.Id, []).Select(JobOf).OfType<int>().Where(job => job != Asked && taken.Add(job))))
                .ToImmutableArray();
        return new Plan(routes, [.. Enumerable.Range(0, Problem.Jobs.Length).Where(job => !taken.Contains(job))]);
    }

    private int Since(DateTimeOffset instant) => JobWriter.Seconds(instant - Origin);

    private TimeSpan Age(DateTimeOffset instant) => instant > At ? TimeSpan.Zero : At - instant;
}
