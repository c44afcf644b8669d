using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>
/// A territory's day in which what was promised may move: each order of it is a job that its technician was told of, as locked and as
/// agreed, but not committed. Planned work is never begun before the time that was promised; a broken machine's owner is glad of it.
/// </summary>
public sealed class ImaginedDay
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private readonly TerritoryPicture picture;
    private readonly RepairQuestion question;
    private readonly DispatchRules rules;

    /// <param name="draw">The picture of an imagined territory.</param>
    /// <param name="touched">Technicians whose own promised work is looked at besides.</param>
    public ImaginedDay(Territory territory, RepairQuestion question, Func<Territory, TerritoryPicture> draw, DateTimeOffset at,
        IReadOnlyCollection<string>? touched = null)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(draw);
        this.question = question ?? throw new ArgumentNullException(nameof(question));
        var theirs = territory.Crew.ToDictionary(member => member.Id);
        var today = territory.Orders.Values
            .Where(order => order.Booking is not null && order.File.Site is not null && theirs.ContainsKey(order.Booking.Technician.Value))
            .ToLookup(IsToday);
        var free = today[true].Where(MayMove).ToLookup(IsAlone);
        Promised = free[true].ToImmutableDictionary(order => order.Id);
        Left = question.IsGone ? [.. free[false]] : [];
        picture = draw(territory.Imagine(
            [.. Promised.Values.Select(Free)],
            [.. today[false].Where(order => order.Status == WorkOrderStatus.Accepted
                && theirs[order.Booking!.Technician.Value] is { IsOnDuty: true, ShiftEndsAt: not null })
                .Select(order => order.Id)],
            question.IsGone ? question.Technician : null));
        rules = picture.Rules;

        bool IsToday(OpenOrder order) =>
            order.Booking!.From is not { } from || from < (theirs[order.Booking.Technician.Value].ShiftEndsAt ?? at + Day);

        // What several do together, or after other work, is arranged by hand.
        static bool IsAlone(OpenOrder order) => order.Requirements.IsPlain && !order.IsOvernight;

        bool MayMove(OpenOrder order) => order.File.Station.Value == question.Station
            && (order.Booking!.Technician.Value == question.Technician
                ? order.Status == WorkOrderStatus.Accepted || (question.IsGone && order.Status == WorkOrderStatus.EnRoute)
                : order.Status == WorkOrderStatus.Accepted
                    && (question.Technician is null || touched?.Contains(order.Booking.Technician.Value) is true
                        || (question.IsHole && WorkKinds.IsBreakdown(order.File.Type))));
    }

    /// <summary>Orders that may move, as they are promised.</summary>
    internal ImmutableDictionary<string, OpenOrder> Promised { get; }

    /// <summary>Orders of somebody who is gone for which nothing can be proposed.</summary>
    internal ImmutableArray<OpenOrder> Left { get; }

    internal TerritoryPicture Picture => picture;

    internal RepairQuestion Question => question;

    internal int Tolerance => (int)rules.RepairTolerance.TotalSeconds;

    /// <summary>The picture's problem with what was promised.</summary>
    internal Problem Problem<TTravel>(TTravel travel)
        where TTravel : struct, ITravel
    {
        var problem = picture.Problem;
        return problem with
        {
            Jobs = [.. problem.Jobs.Select(job => Promised.TryGetValue(job.Id, out var order) ? Told(job, order) : job)],
            Technicians = [.. problem.Technicians.Select(one => one with { ReadyAt = int.Max(one.ReadyAt, FreeAt(one, travel)) })],
        };
    }

    /// <summary>Each technician's promised work in its order, and behind it what was planned before.</summary>
    internal Plan AsPromised()
    {
        var routes = picture.Plan.Routes.Select((route, technician) =>
        {
            var head = picture.Problem.Technicians[technician].Committed.Length;
            return route.InsertRange(head, TheirsInOrder(picture.Problem.Technicians[technician].Id));
        }).ToImmutableArray();
        var taken = routes.SelectMany(route => route).ToHashSet();
        return new Plan(routes, [.. Enumerable.Range(0, picture.Problem.Jobs.Length).Where(job => !taken.Contains(job))]);
    }

    internal IEnumerable<int> TheirsInOrder(string technician) =>
        Promised.Values.Where(order => order.Booking!.Technician.Value == technician)
        .OrderBy(order => order.Booking!.From ?? DateTimeOffset.MaxValue).ThenBy(order => order.File.ReceivedAt)
            .ThenBy(order => order.Id, StringComparer.Ordinal)
        .Select(order => picture.JobOf(order.Id)).OfType<int>();

    internal int Seconds(DateTimeOffset instant) =>
        (int)double.Clamp((instant - picture.Instant(0)).TotalSeconds, int.MinValue / 4, int.MaxValue / 4);

    /// <summary>Free to be planned, and with nobody's word for it that something is missing: whoever has it accepted it.</summary>
    private static OpenOrder Free(OpenOrder order) => order with
    {
        Status = WorkOrderStatus.Open,
        Booking = null,
        Offers = [.. order.Offers.Where(offer => offer.State is OfferState.Rejected or OfferState.Expired)],
        Preparation = order.Preparation with
        {
            ContactedAt = order.Preparation.ContactedAt ?? order.File.ReceivedAt,
            MaterialsAt = order.Preparation.MaterialsAt ?? order.File.ReceivedAt,
            MissingMaterials = null,
        },
        File = order.File with { WantedAt = order.File.WantedAt > order.Booking!.From ? order.Booking.From : order.File.WantedAt },
    };

    private PlanJob Told(PlanJob job, OpenOrder order)
    {
        var booking = order.Booking!;
        var holder = picture.TechnicianOf(booking.Technician.Value);
        var from = booking.From is { } at ? Seconds(at) : (int?)null;
        return job with
        {
            Duration = job.GoesOn is null && booking is { From: { } begin, To: { } end } && end > begin
                ? (int)(end - begin).TotalSeconds
                : job.Duration,
            Told = holder is { } told ? new Announcement(told, from ?? picture.Problem.Now) : null,
            LockedTo = order.Lock is LockMode.Technician or LockMode.Both ? holder ?? Nobody : null,
            RejectedBy = question.IsHole && booking.Technician.Value != question.Technician
                ? [.. Enumerable.Range(0, picture.Members.Length)
                    .Where(one => one != holder && picture.Members[one].Id != question.Technician)]
                : job.RejectedBy,
            Window = from is not { } promised ? job.Window
                : order.Lock is LockMode.Time or LockMode.Both
                    ? new AppointmentWindow(promised, promised + (int)rules.AppointmentLasts.TotalSeconds)
                : job.Window ?? (job.Waits ? null : new AppointmentWindow(promised, Never)),
        };
    }

    /// <summary>As was said of them, and not before they said that they would be at the first of their orders.</summary>
    private int FreeAt<TTravel>(PlanTechnician technician, TTravel travel)
        where TTravel : struct, ITravel
    {
        var said = technician.Id == question.Technician && question.FreeAt is { } free ? Seconds(free) : int.MinValue;
        var first = Promised.Values.Where(order => order.Booking!.Technician.Value == technician.Id && order.Booking.ExpectedAt is not null)
            .MinBy(order => order.Booking!.ExpectedAt);
        return first is null || picture.JobOf(first.Id) is not { } job
            ? said
            : int.Max(said, Seconds(first.Booking!.ExpectedAt!.Value) - travel.Seconds(technician.Place, picture.Problem.Jobs[job].Place));
    }

    private const int Never = int.MaxValue / 4;

    /// <summary>No index of anybody: locked to somebody who is not there.</summary>
    private const int Nobody = int.MaxValue;
}
