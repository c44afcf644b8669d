using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Live.Messages;
using Dispatch.Live.Sla;

namespace Dispatch.Live.Requests;

/// <summary>A service request that no work order takes care of yet.</summary>
/// <param name="Channel">How it reached us.</param>
/// <param name="State">Open or Answered.</param>
/// <param name="Customer">The customer's id; null when not known.</param>
/// <param name="Owner">Who takes care of it, by id.</param>
/// <param name="NextCallAt">When the next promised call back is due.</param>
/// <param name="Advice">What to do about the fault that the machine told of itself; null when somebody called.</param>
public sealed record RequestMessage(
    string Id,
    RequestChannel Channel,
    RequestStatus State,
    TriageLevel Level,
    int Severity,
    Urgency Urgency,
    WorkOrderType Work,
    string Machine,
    string Model,
    string Station,
    string TimeZone,
    PlaceMessage? Site,
    string? Customer,
    string? CustomerName,
    string Fault,
    string Owner,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt,
    DateTimeOffset? NextCallAt,
    ImmutableArray<ClockMessage> Clocks,
    AdviceMessage? Advice)
{
    /// <summary>Whose the machine is, where somebody else called about it and nobody has said yet whose the request is; null elsewhere.</summary>
    public string? OtherOwner { get; init; }


    internal static RequestMessage Of(LiveRequest request)
    {
        var (row, file) = (request.Row, request.Row.File);
        return new(
            row.Id,
            file.Channel,
            row.Status,
            row.Level,
            row.Severity,
            row.Urgency,
            file.Work,
            file.Machine.Value,
            file.Model,
            file.Station.Value,
            file.TimeZone,
            PlaceMessage.Of(file.Site),
            file.Customer?.Value,
            request.CustomerName,
            file.Fault,
            row.Owner,
            file.ReceivedAt,
            file.WantedAt,
            row.NextCallAt,
            ClockMessage.Of(row.Clocks),
            file.Told is { Advice: var advice } ? new(advice.En, advice.Zh, advice.Es) : null)
        {
            OtherOwner = file.OtherOwner?.Value,
        };
    }
}

/// <summary>What to do about a fault that a machine tells, in the languages of the product.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
/// <param name="Es">Spanish.</param>
public sealed record AdviceMessage(string En, string Zh, string Es);
