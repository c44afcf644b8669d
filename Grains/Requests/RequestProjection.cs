using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Sla;

namespace Dispatch.Grains.Requests;

/// <summary>What people see of a request, and the order that it opens.</summary>
internal static class RequestProjection
{
    public static Effects Effects(string id, RequestState before, RequestState after, ImmutableArray<TimedEvent> events)
    {
        if (events.IsEmpty || after.File is not { } file) return EventSourcing.Effects.None;
        return new Effects
        {
            Views = [Row(id, file, after), .. ClockProjection.Rows($"request/{id}", file.Station, before.Clocks, after.Clocks)],
            Messages = [.. events.OfType<TechnicianSent>()
                .Select(sent => new Message($"work-order/{sent.WorkOrder}", Order(id, file, after, sent))),
                .. Settled(after, events), .. Over(id, file, before, after, events[^1].At)],
            Erasures = events.Any(happened => happened is ContactErased) ? [Erasure.Of<RequestContactRow>(id)] : [],
            Deadlines = ClockProjection.Changes(before.Deadlines, after.Deadlines),
        };
    }

    /// <summary>The order that takes care of it is whose the request is.</summary>
    private static IEnumerable<Message> Settled(RequestState after, ImmutableArray<TimedEvent> events) =>
        after.WorkOrder is { } order && events.OfType<CustomerSettled>().LastOrDefault() is { } settled
            ? [new Message($"work-order/{order}", new OrderCustomerSettled(settled.Customer, settled.At))]
            : [];

    /// <summary>A machine whose faults it took care of may raise them again.</summary>
    private static IEnumerable<Message> Over(string id, RequestFile file, RequestState before, RequestState after, DateTimeOffset at)
    {
        var isTold = file.Told is not null || after.Calls.Any(call => call.Channel == RequestChannel.Telemetry);
        if (isTold && after.IsOver && !before.IsOver) yield return new Message($"machine/{file.Machine}", new FaultsAreNobodys(id, at));
    }

    private static RequestRow Row(string id, RequestFile file, RequestState request) => new(
        id,
        file,
        request.Status,
        request.Severity,
        request.Urgency,
        request.Owner,
        request.Level,
        request.RemoteSince,
        request.RemoteResult,
        request.WorkOrder,
        request.ContactedAt,
        request.Solution,
        request.IsOver ? null : request.CallBacks.Where(call => call.IsPending).Min(call => (DateTimeOffset?)call.DueAt),
        request.CallBacks,
        request.Calls,
        request.Clocks.Clocks);

    /// <summary>The order keeps the receipt of the request and what was found out then.</summary>
    private static OrderPlaced Order(string id, RequestFile file, RequestState request, TechnicianSent sent) => new(
        new WorkOrderFile(
            sent.Type,
            file.Machine,
            file.Model,
            file.Station,
            file.TimeZone,
            file.Customer,
            new RequestId(id),
            Service: null,
            FollowUpOf: null,
            sent.Work,
            file.Site,
            file.Contract,
            request.Severity,
            request.Urgency,
            file.Warranty,
            file.Evidence,
            file.ReceivedAt,
            file.WantedAt),
        sent.At,
        sent.Requirements)
    {
        Call = request.Backdated.FirstOrDefault(told => told.At == file.ReceivedAt),
    };
}
