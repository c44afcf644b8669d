using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>A territory at one moment as a problem for the solver, with one job to place, and the solver's answer in the words of people.</summary>
internal sealed class TerritoryPicture
{
    private const string OffShift = "OffShift";
    private const string OutOfService = "OutOfService";
    private readonly DispatchOptions options;
    private readonly ImmutableArray<TechnicianListItem> crew;
    private readonly ImmutableArray<TechnicianListItem> absent;
    private readonly ImmutableArray<GeoPoint>.Builder places = ImmutableArray.CreateBuilder<GeoPoint>();
    private readonly ImmutableArray<PlanJob>.Builder jobs = ImmutableArray.CreateBuilder<PlanJob>();

    /// <param name="technicians">Everybody of the territory.</param>
    /// <param name="orders">All orders of the territory that are not over.</param>
    public TerritoryPicture(
        ImmutableArray<TechnicianListItem> technicians, ImmutableArray<WorkOrderRow> orders, JobQuestion question, DateTimeOffset at, DispatchOptions options)
    {
        (At, this.options) = (at, options);
        crew = [.. technicians.Where(IsOnDuty)];
        absent = [.. technicians.Where(technician => !IsOnDuty(technician))];
        var asked = orders.FirstOrDefault(order => order.Id == question.WorkOrder);
        var others = orders.Where(order => order != asked && order.Booking is not null).ToLookup(order => order.Booking!.Technician.Value);
        var team = crew.Select(technician => Technician(technician, [.. others[technician.Technician.Id]])).ToImmutableArray();
        Job = Add(question.WorkOrder ?? "", question.Site, question.Duration ?? options.Usual(question.Type), question.Severity, question.DueBy, asked);
        Problem = new Problem(
            0,
            team,
            jobs.ToImmutable(),
            new PlanRules(Seconds(options.MaximumPositionAge), Seconds(options.MaximumTrip)),
            PlanWeights.Default);
    }

    public DateTimeOffset At { get; }

    public Problem Problem { get; }

    /// <summary>The index of the job that is asked about.</summary>
    public int Job { get; }

    public ImmutableArray<GeoPoint> Places => places.ToImmutable();

    public Preview Answer(Insight insight) => new(
        At,
        [.. insight.Candidates.Select(Candidate), .. absent.Select(Absent)],
        insight.Jeopardy is { } jeopardy ? new LeastLate(crew[jeopardy.Technician].Technician.Id, TimeSpan.FromSeconds(jeopardy.LateBy)) : null);

    private static bool IsOnDuty(TechnicianListItem technician) => technician.Unit is { Status: UnitStatus.Available or UnitStatus.Break };

    /// <summary>Who is on site stays until the work is done; who has accepted goes there first.</summary>
    private PlanTechnician Technician(TechnicianListItem technician, ImmutableArray<WorkOrderRow> own)
    {
        var unit = technician.Unit!;
        var busy = own.FirstOrDefault(order => order.Status is WorkOrderStatus.OnSite && order.File.Site is not null);
        var (place, age) = busy is null ? Whereabouts(technician) : (busy.File.Site!.Value, TimeSpan.Zero);
        var readyAt = busy is null ? 0 : int.Max(0, Since((busy.Booking!.ArrivedAt ?? At) + Duration(busy)));
        var next = own.Where(order => order.Status is WorkOrderStatus.EnRoute or WorkOrderStatus.Accepted && order.File.Site is not null)
            .OrderBy(order => order.Status != WorkOrderStatus.EnRoute).ThenBy(order => order.Booking!.From ?? DateTimeOffset.MaxValue).ThenBy(order => order.File.ReceivedAt);
        var shift = new Period(Since(unit.ShiftStartedAt!.Value), Since(unit.ShiftEndsAt!.Value));
        return new PlanTechnician(
            technician.Technician.Id,
            Place(place),
            readyAt,
            shift,
            technician.Technician.Skills,
            [],
            unit.BreakUntil is { } until && until > At ? [new Period(0, Since(until))] : [],
            [.. next.Select(order => Add(order.Id, order.File.Site!.Value, Duration(order), order.Severity, ArriveBy(order), order))],
            Seconds(age));
    }

    /// <summary>The last position of this shift; without any, home, for as long as the shift lasts.</summary>
    private (GeoPoint Place, TimeSpan Age) Whereabouts(TechnicianListItem technician) =>
        technician.Seen is { } seen && seen.At >= technician.Unit!.ShiftStartedAt
            ? (seen.Position, Age(seen.At))
            : (technician.Technician.Home, Age(technician.Unit!.ShiftStartedAt!.Value));

    private int Add(string id, GeoPoint site, TimeSpan duration, int severity, DateTimeOffset? dueBy, WorkOrderRow? order)
    {
        jobs.Add(new PlanJob(
            id,
            Place(site),
            0,
            Seconds(duration),
            severity,
            dueBy is { } due ? Since(due) : null,
            null,
            [],
            [],
            order is null ? [] : [.. order.Offers.Where(Holds).Select(offer => IndexOf(offer.Technician)).Where(index => index >= 0)],
            order is { Lock: LockMode.Technician or LockMode.Both, Booking: { } booking } && IndexOf(booking.Technician) is >= 0 and var locked ? locked : null));
        return jobs.Count - 1;
    }

    private bool Holds(Domain.WorkOrders.Offer offer) => offer is { State: OfferState.Rejected, EndedAt: { } ended } && At - ended < options.RejectionHolds;

    private int IndexOf(TechnicianId technician)
    {
        for (var i = 0; i < crew.Length; i++)
            if (crew[i].Technician.Id == technician.Value) return i;
        return -1;
    }

    private TimeSpan Duration(WorkOrderRow order) =>
        order.Booking is { From: { } from, To: { } to } && to > from ? to - from : options.Usual(order.File.Type);

    private static DateTimeOffset? ArriveBy(WorkOrderRow order) =>
        order.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Arrive && clock.IsOpen)?.DueAt;

    private int Place(GeoPoint point)
    {
        places.Add(point);
        return places.Count - 1;
    }

    private PreviewCandidate Candidate(Candidate candidate)
    {
        var (technician, plan) = (crew[candidate.Technician].Technician.Id, Problem.Technicians[candidate.Technician]);
        var age = TimeSpan.FromSeconds(plan.PositionAge);
        return candidate.Offer is { } offer
            ? new(
                technician,
                At.AddSeconds(offer.Placement.StartsAt),
                Problem.Jobs[Job].DueBy is null ? null : TimeSpan.FromSeconds(offer.LateBy),
                TimeSpan.FromSeconds(offer.Travel),
                offer.Placement.Position,
                age,
                null,
                null)
            : new(technician, null, null, null, 0, age, candidate.Exclusion!.GetType().Name, candidate.Exclusion.Sentence);
    }

    private static PreviewCandidate Absent(TechnicianListItem technician) => technician.Unit?.OutOfService is { } reason
        ? new(technician.Technician.Id, null, null, null, 0, TimeSpan.Zero, OutOfService, $"Is out of service: {reason}.")
        : new(technician.Technician.Id, null, null, null, 0, TimeSpan.Zero, OffShift, "Is off shift.");

    private int Since(DateTimeOffset instant) => Seconds(instant - At);

    private TimeSpan Age(DateTimeOffset instant) => instant > At ? TimeSpan.Zero : At - instant;

    private static int Seconds(TimeSpan duration) => (int)double.Clamp(duration.TotalSeconds, -int.MaxValue / 4, int.MaxValue / 4);
}
