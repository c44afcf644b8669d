using Dispatch.Domain.Deciding;
using Dispatch.Domain.Notices;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What an event makes of a work order.</summary>
public static class WorkOrderEvolution
{
    public static WorkOrderState Evolve(WorkOrderState order, TimedEvent happened) =>
        AssignmentNotice.Of(order, happened) is { } notice
            ? Changed(order, happened) with { Notices = order.Notices.Add(notice) }
            : Changed(order, happened);

    private static WorkOrderState Changed(WorkOrderState order, TimedEvent happened) => happened switch
    {
        ClockEvent clock => order with { Clocks = ClockBoard.Evolve(order.Clocks, clock) },
        RecordEvent record => order with { Record = FieldServiceRecord.Evolve(order.Record, record) },
        WorkOrderOpened opened => order with { File = opened.File, Severity = opened.File.Severity, Urgency = opened.File.Urgency },
        WorkOrderTransferred transferred => order with { File = order.File! with { Station = transferred.Station } },
        OfferEvent offer => Offered(order, offer),
        OfferNewsHeard heard =>
            order with { Offers = order.Offers.SetItem(heard.Offer - 1, order.Offers[heard.Offer - 1].With(heard.News, heard.At)) },
        WorkOrderAssigned assigned => order with
        {
            Booking = new Booking(assigned.Booking, assigned.Technician, assigned.From, assigned.To) { Trip = assigned.Trip },
            Second = order.Second is { } second && second.Technician != assigned.Technician
                ? second with { From = assigned.From, To = assigned.To }
                : null,
            Lost = [],
            Status = order.Status == WorkOrderStatus.Paused ? WorkOrderStatus.Paused : WorkOrderStatus.Accepted,
            PausedFrom = order.Status == WorkOrderStatus.Paused ? WorkOrderStatus.Accepted : null,
            BookedAt = assigned.At,
            TurnedAwayAt = null,
            ProgressAt = null,
            LetGo = null,
            MissingParts = null,
            Unprepared = null,
        },
        TripJoined joined => order with { Booking = order.Booking! with { Trip = joined.Trip } },
        StayedBehind behind => order with { Behind = new(behind.Trip, behind.Reason, behind.At) },
        StopLost lost => order with
        {
            Booking = order.Booking is { Trip: { } trip } booking ? booking with { Trip = trip.Without(lost.Order) } : order.Booking,
            Lost = order.Lost.Add(new(lost.Order, lost.Reason, lost.At)),
        },
        AssignmentConfirmed => order,
        PartsWereMissing missing => order with { MissingParts = new(missing.Parts, missing.Reason, missing.At) },
        WentUnprepared went => order with { Unprepared = new(went.Lacking, went.Reason, went.At) },
        UnpreparedExplained explained =>
            order with { MissingParts = Explained(order.MissingParts, explained), Unprepared = Explained(order.Unprepared, explained) },
        BookingEnded ended => Freed(order, ended.At),
        BookingWithdrawn withdrawn => Freed(order, withdrawn.At) with { Status = WorkOrderStatus.Open, Second = null, SecondLetGo = null },
        BookingReleased released => Released(order, released),
        WorkLeft left => order with { LetGo = new(left.Technician, left.Reason, left.Note, OnSite: true, left.At) },
        SecondBooked booked =>
            order with
            {
                Second = new Booking(booked.Booking, booked.Technician, order.Booking!.From, order.Booking.To),
                SecondLetGo = null
            },
        SecondEnded ended => order with
        {
            Second = null,
            SecondLetGo = ended.Reason is { } reason ? new(ended.Technician, reason, ended.Note, order.IsOnSite, ended.At) : null,
        },
        SecondDeparted departed => order with { Second = order.Second! with { DepartedAt = departed.At } },
        SecondArrived arrived =>
            order with { Second = order.Second! with { ArrivedAt = arrived.At }, Unprepared = Complete(order.Unprepared) },
        SecondWentElsewhere => order with { Second = order.Second! with { DepartedAt = null, ArrivedAt = null } },
        WorkOrderRescheduled moved => order with
        {
            Booking = order.Booking! with { From = moved.From, To = moved.To, ExpectedAt = null },
            Second = order.Second is { } second ? second with { From = moved.From, To = moved.To } : null,
        },
        WorkOrderLocked locked => order with { Lock = locked.Lock },
        TechnicianDeparted departed => Departed(order, departed) with { Booking = order.Booking! with { DepartedAt = departed.At } },
        TechnicianTurnedAway away => order with
        {
            Status = WorkOrderStatus.Accepted,
            Booking = order.Booking! with { DepartedAt = null, ExpectedAt = null },
            TurnedAwayAt = away.At
        },
        TechnicianArrived arrived =>
            Moved(order, WorkOrderStatus.OnSite, arrived.At) with
            {
                Booking = order.Booking! with { ArrivedAt = arrived.At },
                Doubted = null
            },
        ArrivalDoubted doubted => order with { Doubted = new(doubted.Doubts, doubted.At) { Booking = order.Booking!.Number } },
        ArrivalConfirmed confirmed => order with { Doubted = order.Doubted! with { ConfirmedFor = confirmed.Reason } },
        ArrivalEstimated estimated => order with { Booking = order.Booking! with { ExpectedAt = estimated.ArrivesAt } },
        WorkOrderBackdated told => order with { Backdated = order.Backdated.Add(new(told.HappenedAt, told.ToldAt, told.Reason)) },
        ReportMarked marked => order with { Marks = order.Marks.Add(marked.Mark) },
        WorkPaused paused =>
            Moved(order, WorkOrderStatus.Paused, paused.At) with { PausedFrom = order.Status, PauseReason = paused.Reason },
        WorkResumed resumed => Moved(order, order.PausedFrom!.Value, resumed.At) with
        {
            PausedFrom = null,
            PauseReason = null,
            ResumedAt = resumed.At,
            LetGo = null
        },
        WorkOrderCompleted completed => Moved(order, WorkOrderStatus.Completed, completed.At) with
        {
            Completion = new Completion(completed.Result, completed.OperatingHours, completed.Note, completed.At)
            { Position = completed.Position, Early = completed.Early },
            LetGo = null,
            SecondLetGo = null,
            PausedFrom = null,
            PauseReason = null,
        },
        CustomerContacted contacted => order with
        {
            Preparation =
                order.Preparation with { ContactedAt = contacted.At, AgreedAt = contacted.AgreedAt ?? order.Preparation.AgreedAt },
        },
        MaterialsChecked materials => order with
        {
            Preparation = order.Preparation with { MaterialsAt = materials.At, MissingMaterials = materials.Missing },
        },
        WorkOrderSeverityChanged changed => order with { Severity = changed.Severity, Urgency = changed.Urgency },
        RequirementsSet { Requirements: { Crew: < 2 } alone } =>
            order with { Requirements = alone, SecondLetGo = null, Unprepared = Complete(order.Unprepared) },
        RequirementsSet set => order with { Requirements = set.Requirements },
        ServiceListed listed => order with { Service = listed.Work },
        FollowerNamed named => order with { Followers = order.Followers.Add(named.Follower) },
        PrecedingCancelled => order with { Requirements = order.Requirements with { After = null } },
        FaultSideDecided decided => order with { File = order.File! with { Side = decided.Side } },
        WorkOrderSupervised supervised => order with { SupervisedAt = supervised.At },
        LoanerDue => order with { LoanerDue = true },
        FollowUpOrdered followUp => order with { FollowUp = followUp.FollowUp },
        WorkRated rated => order with { Rating = Rated(order.Rating, rated) },
        RatingEscalated escalated => order with { Rating = order.Rating! with { EscalatedTo = escalated.Role } },
        MachineRechecked again => order with { File = order.File!.With(again.Found) },
        RatingTakenCareOf care => order with { Rating = order.Rating! with { TakenCareOf = care.Note } },
        VisitConfirmed confirmed => order with { Completion = order.Completion! with { ConfirmedFor = confirmed.Reason } },
        WorkOrderClosed => order with { Status = WorkOrderStatus.Closed },
        WorkOrderCancelled cancelled => order with
        {
            Status = WorkOrderStatus.Cancelled,
            CancelReason = cancelled.Reason,
            PausedFrom = null,
            PauseReason = null,
            LetGo = null,
            SecondLetGo = null,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a work order."),
    };

    private static WorkOrderState Freed(WorkOrderState order, DateTimeOffset at) =>
        order with { PastBookings = order.PastBookings.Add(order.Booking! with { EndedAt = at }), Booking = null };

    /// <summary>Nobody has it; a lock held the booking, and goes with it.</summary>
    private static WorkOrderState Released(WorkOrderState order, BookingReleased released) => Freed(order, released.At) with
    {
        Status = order.Status == WorkOrderStatus.Paused ? WorkOrderStatus.Paused : WorkOrderStatus.Open,
        PausedFrom = order.Status == WorkOrderStatus.Paused ? WorkOrderStatus.Open : null,
        Lock = LockMode.None,
        Second = null,
        SecondLetGo = null,
        ProgressAt = null,
        MissingParts = null,
        Unprepared = null,
        LetGo = new(released.Technician, released.Reason, released.Note, OnSite: false, released.At),
    };

    private static WorkRating Rated(WorkRating? before, WorkRated rated) => before is null
        ? new(rated.Stars, rated.Remark, rated.At)
        : before with { Later = before.Later.Add(new(rated.Stars, rated.Remark, rated.At)) };

    /// <summary>Nobody has to say why somebody was alone who was not.</summary>
    private static Lack? Complete(Lack? lack) => lack is { Reason: null } && lack.What.Remove(Objections.CrewIncomplete) is var rest
        ? rest.IsEmpty ? null : lack with { What = rest }
        : lack;

    private static Lack? Explained(Lack? lack, UnpreparedExplained explained) =>
        lack is { Reason: null } ? lack with { Reason = explained.Reason } : lack;

    /// <summary>Reported after the arrival, it leads nowhere back.</summary>
    private static WorkOrderState Departed(WorkOrderState order, TechnicianDeparted departed) =>
        order.Booking!.ArrivedAt is null ? Moved(order, WorkOrderStatus.EnRoute, departed.At) : order;

    private static WorkOrderState Moved(WorkOrderState order, WorkOrderStatus to, DateTimeOffset at) =>
        order with { Status = to, ProgressAt = at };

    private static WorkOrderState Offered(WorkOrderState order, OfferEvent happened)
    {
        var offers = happened is WorkOrderOffered made
            ? order.Offers.Add(new Offer(made.Offer, made.Technician, made.ExpiresAt, OfferState.Pending, null, made.From,
                made.To)
            { Party = made.Party ?? [], IsByHand = made.Source != Source.System, MadeAt = made.At })
            : order.Offers.SetItem(happened.Offer - 1, order.Offers[happened.Offer - 1] with
            {
                State = Ended(happened),
                EndedAt = happened.At,
                Reason = (happened as OfferWithdrawn)?.Reason,
            });
        var isPending = offers.Any(offer => offer.State == OfferState.Pending);
        return order with
        {
            Offers = offers,
            Status = order.Status is WorkOrderStatus.Open or WorkOrderStatus.Offered
                ? isPending ? WorkOrderStatus.Offered : WorkOrderStatus.Open
                : order.Status,
        };
    }

    private static OfferState Ended(OfferEvent happened) => happened switch
    {
        OfferAccepted => OfferState.Accepted,
        OfferRejected => OfferState.Rejected,
        OfferExpired => OfferState.Expired,
        OfferWithdrawn => OfferState.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Does not end an offer."),
    };
}
