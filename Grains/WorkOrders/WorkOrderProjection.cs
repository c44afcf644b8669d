using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Phones;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Grains.Notices;
using Dispatch.Grains.ServiceRecords;
using Dispatch.Grains.Sla;
using Dispatch.Grains.Stock;

namespace Dispatch.Grains.WorkOrders;

/// <summary>What people see of a work order, and whom it tells what.</summary>
internal static class WorkOrderProjection
{
    public static Effects Effects(
        string id, WorkOrderState before, WorkOrderState after, ImmutableArray<TimedEvent> events, WorkOrderRules rules)
    {
        if (events.IsEmpty || after.File is not { } file) return EventSourcing.Effects.None;
        var clocks = ClockProjection.Rows($"work-order/{id}", file.Station, before.Clocks, after.Clocks);
        var record = RecordProjection.Rows(id, before.Record, after.Record, rules.RecordOf(after));
        return new Effects
        {
            Views = [Row(id, file, after), .. Service(id, before, after), .. Bookings(id, before, after),
                .. Awaited(id, after).Except(Awaited(id, before)),
                .. Asked(id, after).Except(Asked(id, before)), .. clocks, .. record, .. NoticeProjection.Rows(id, file, before, after)],
            Erasures = [.. Awaited(id, before).Except(Awaited(id, after))
                .Select(gone => Erasure.Of<PendingOfferRow>(gone.Technician, gone.WorkOrder))],
            Messages = [.. events.SelectMany(happened => Messages(id, file, after, happened)), .. News(id, file, before, after),
                .. TripMessages.Of(id, before, after, events), .. events.SelectMany(happened => Following(new(id), after, happened))],
            Deadlines = ClockProjection.Changes(before.Deadlines, after.Deadlines),
        };
    }

    private static WorkOrderRow Row(string id, WorkOrderFile file, WorkOrderState order) => new(
        id,
        file,
        order.Status,
        order.Severity,
        order.Urgency,
        Jeopardy(order),
        order.Booking,
        order.Offers,
        order.Lock,
        order.PausedFrom,
        order.PauseReason,
        order.Preparation,
        order.SupervisedAt,
        order.Completion,
        order.FollowUp,
        order.CancelReason,
        order.LoanerDue,
        order.Record?.IsSigned,
        order.Clocks.Clocks)
    {
        Marks = order.Marks,
        Backdated = order.Backdated,
        Rating = order.Rating,
        Requirements = order.Requirements,
        LetGo = order.LetGo,
        MissingParts = order.MissingParts,
        Unprepared = order.Unprepared,
        Second = order.Second,
        Doubted = order.Doubted,
        Lost = order.Lost,
        SecondLetGo = order.SecondLetGo,
    };

    private static IEnumerable<ServiceWorkRow> Service(string id, WorkOrderState before, WorkOrderState after) =>
        ReferenceEquals(before.Service, after.Service) || before.Service.Equals(after.Service) ? [] : [new(id, after.Service)];

    private static OrderJeopardy Jeopardy(WorkOrderState order)
    {
        if (order.Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled) return OrderJeopardy.None;
        var open = order.Clocks.Clocks.Where(clock => clock.IsOpen).ToList();
        if (open.Any(clock => clock.Outcome == ClockOutcome.Breached)) return OrderJeopardy.Breached;
        var isLate = order.Booking is { ArrivedAt: null } booking
            && (booking.ExpectedAt ?? booking.From) is { } arrival
            && open.Any(clock => clock.Kind == ClockKind.Arrive && Domain.Sla.Jeopardy.Of(clock, arrival) is not null);
        return order.LetGo is not null || order.SecondLetGo is not null || isLate || open.Any(clock => clock.Warned)
            ? OrderJeopardy.AtRisk
            : OrderJeopardy.None;
    }

    private static IEnumerable<ViewRow> Bookings(string id, WorkOrderState before, WorkOrderState after) =>
        after.PastBookings.Skip(before.PastBookings.Length).Append(after.Booking).OfType<Booking>()
            .Where(booking => booking != before.Booking)
            .Select(booking => BookingRow.Of(id, booking));

    private static IEnumerable<PendingOfferRow> Awaited(string id, WorkOrderState order) =>
        order.Offers.Where(offer => offer.State == OfferState.Pending)
            .Select(offer => new PendingOfferRow(offer.Technician.Value, id, offer.ExpiresAt));

    private static IEnumerable<AskedTechnicianRow> Asked(string id, WorkOrderState order) =>
        order.Offers.Select(offer => new AskedTechnicianRow(id, offer.Technician.Value));

    /// <summary>Its dispatcher hears of what plans depend on, and of nothing else.</summary>
    private static IEnumerable<Message> News(string id, WorkOrderFile file, WorkOrderState before, WorkOrderState after)
    {
        if (before.File is { } was && was.Station != file.Station)
            yield return new Message($"dispatcher/{was.Station}", new OrderChanged(new WorkOrderId(id)));
        if (!Planned(before).Equals(Planned(after)))
            yield return new Message($"dispatcher/{file.Station}", new OrderChanged(new WorkOrderId(id)));

        static object Planned(WorkOrderState order) => (
            order.File?.Station,
            order.Status,
            order.Booking,
            order.Offers,
            order.Lock,
            (order.Severity, order.Urgency, order.Preparation, order.Requirements, order.Second),
            SlaClock.ArriveBy(order.Clocks.Clocks));
    }

    /// <summary>What comes after other work says so there, and is free when that is cancelled, whichever comes first.</summary>
    private static IEnumerable<Message> Following(WorkOrderId order, WorkOrderState after, TimedEvent happened) => happened switch
    {
        RequirementsSet { Requirements.After.Order: var before } => [new($"work-order/{before}", new FollowerTold(order))],
        WorkOrderCancelled => after.Followers.Select(follower => new Message($"work-order/{follower}", new PrecedingGone(order))),
        FollowerNamed { Follower: var follower } when after.Status == WorkOrderStatus.Cancelled =>
            [new($"work-order/{follower}", new PrecedingGone(order))],
        _ => [],
    };

    private static IEnumerable<Message> Messages(string id, WorkOrderFile file, WorkOrderState after, TimedEvent happened)
    {
        var order = new WorkOrderId(id);
        var request = file.Request is { } asked ? $"request/{asked}" : null;
        switch (happened)
        {
            case WorkOrderOffered offered:
                yield return new Message(
                    $"phones/{offered.Technician}",
                    new OfferMade(order, offered.Offer, offered.ExpiresAt, file.Machine.Value, file.Work, offered.At));
                break;
            case TechnicianArrived { With: null } arrived:
                yield return Reached(arrived.Technician, arrived.At);
                break;
            case WorkResumed resumed when after is { Status: WorkOrderStatus.OnSite, Booking: { } booking }:
                yield return Reached(booking.Technician, resumed.At);
                break;
            case TechnicianDeparted { With: null } departed when after.Status == WorkOrderStatus.EnRoute:
                yield return Reached(departed.Technician, departed.At);
                break;
            case SecondDeparted departed:
                yield return Reached(departed.Technician, departed.At);
                break;
            case SecondArrived arrived when !after.IsOver:
                yield return Reached(arrived.Technician, arrived.At);
                break;
            case RecordSigned signed:
                if (StockProjection.Taken(order, after, signed) is { } taken) yield return taken;
                foreach (var told in MeterMessages.Of(order, after)) yield return told;
                break;
            case WorkOrderCompleted completed:
                if (file.Service is { } service && completed is { OperatingHours: { } hours, Result: CompletionResult.Solved })
                    yield return new Message($"machine/{file.Machine}", new MaintenanceDone(service, completed.At, hours)
                    { Early = completed.Early });
                if (file.Service is { } missed && completed.Result == CompletionResult.NotCarriedOut)
                    yield return new Message($"machine/{file.Machine}", new ServiceOrderCancelled(missed, order));
                if (request is not null && completed.Result != CompletionResult.Unsolved)
                    yield return new Message(
                        request, new JobIsOver(order, completed.Result != CompletionResult.NotCarriedOut, completed.At));
                break;
            case VisitConfirmed when after.Completion is { Result: CompletionResult.RefusedToSign, OperatingHours: { } told } completion
                && file.Service is { } done:
                var early = completion.Early;
                yield return new Message($"machine/{file.Machine}", new MaintenanceDone(done, completion.At, told) { Early = early });
                break;
            case WorkOrderOpened { Source: Source.System, File.Warranty.Cover: WarrantyCover.Unknown }:
                yield return new Message($"job-intake/{file.Machine}", new OpenedWithoutCover(order));
                break;
            case WorkOrderOpened { Source: not Source.System, File.Service: { } planned }:
                yield return new Message($"machine/{file.Machine}", new ServiceOrderPlaced(planned, order, null));
                break;
            case WorkOrderCancelled cancelled:
                if (request is not null) yield return new Message(request, new JobIsOver(order, false, cancelled.At));
                if (cancelled.Source != Source.System && file.Service is { } owed)
                    yield return new Message($"machine/{file.Machine}", new ServiceOrderCancelled(owed, order));
                break;
            case FollowUpOrdered next:
                var followUp = file with
                {
                    Type = next.Type,
                    Service = after.Completion!.Result == CompletionResult.Solved ? null : file.Service,
                    FollowUpOf = order,
                    Work = next.Work,
                    ReceivedAt = next.ReceivedAt,
                    WantedAt = null
                };
                yield return new Message($"work-order/{next.FollowUp}", new OrderPlaced(followUp, next.At));
                if (followUp.Service is { } open)
                    yield return new Message($"machine/{file.Machine}", new ServiceOrderPlaced(open, next.FollowUp, order));
                if (request is not null) yield return new Message(request, new JobGoesOn(order, next.FollowUp, next.At));
                break;
        }

        Message Reached(TechnicianId technician, DateTimeOffset at) =>
            new($"technician/{technician}", new TechnicianReachedJob(new JobReached(order, at) { Machine = file.Machine }));
    }
}
