using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Reports;

/// <summary>One order behind the reports' numbers.</summary>
/// <param name="ArriveBy">As promised; null when nothing was.</param>
/// <param name="Stars">The customer's rating, 1 to 5; null when there is none.</param>
/// <param name="Arrival">What became of that promise; null when nothing was promised.</param>
public sealed record OrderLine(
    string Id,
    WorkOrderType Type,
    WorkOrderStatus State,
    string Machine,
    string Station,
    int? BandUpToKm,
    int Severity,
    string? Technician,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ArriveBy,
    DateTimeOffset? ArrivedAt,
    ClockOutcome? Arrival,
    DateTimeOffset? CompletedAt,
    CompletionResult? Result,
    string? FollowUp,
    int? Stars)
{
    /// <summary>Whether the arrival was reported in time and is not proven (R-SLA-5).</summary>
    public bool Unproven { get; init; }

    /// <summary>Whether a desk told something of it longer after it happened than <c>WorkOrders:BackdatedAfter</c> (F-93).</summary>
    public bool Backdated { get; init; }

    internal static OrderLine Of(WorkOrderRow order)
    {
        var arrive = order.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Arrive);
        return new(
            order.Id,
            order.File.Type,
            order.Status,
            order.File.Machine.Value,
            order.File.Station.Value,
            order.File.Evidence?.Band.UpToKilometres,
            order.Severity,
            order.Booking?.Technician.Value,
            order.File.ReceivedAt,
            arrive?.DueAt,
            order.Booking?.ArrivedAt,
            arrive?.Outcome,
            order.Completion?.At,
            order.Completion?.Result,
            order.FollowUp?.Value,
            order.Rating?.Stars)
        {
            Unproven = arrive?.UnprovenAt is not null,
            Backdated = !order.Backdated.IsEmpty,
        };
    }
}
