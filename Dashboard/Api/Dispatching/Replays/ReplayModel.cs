using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;

namespace Dispatch.Api.Dispatching.Replays;

/// <summary>A period as it was, and as it would have been.</summary>
/// <param name="LeftOut">Orders that cannot be played: without a site, cancelled, planned and not carried out, done by others than technicians on shift.</param>
/// <param name="Travel">Who told how long trips take, the same for all.</param>
public sealed record ReplayModel(
    string Station,
    DateTimeOffset From,
    DateTimeOffset To,
    int LeftOut,
    string Travel,
    ReplayResultModel AsItWas,
    ImmutableArray<ReplayResultModel> Policies,
    ImmutableArray<ReplayOrderModel> Orders)
{
    internal static ReplayModel Of(ReplayQuestion question, ReplayReport report) => new(
        question.Station,
        question.From,
        question.To,
        report.LeftOut,
        report.Travel,
        ReplayResultModel.Of(report.AsItWas, report.Orders.Length),
        [.. report.Policies.Select(policy => ReplayResultModel.Of(policy, report.Orders.Length))],
        [.. report.Orders.Select((order, index) => ReplayOrderModel.Of(order, index, report))]);
}

/// <param name="Breaches">Clocks missed.</param>
/// <param name="BreachesBySeverity">Of severity 1 to 4.</param>
/// <param name="Undone">Orders that nobody came to.</param>
/// <param name="LatenessMinutes">After missed clocks, summed.</param>
/// <param name="ToArrivalMinutes">From when an order could be done to arrival, on average; null when nobody came anywhere.</param>
/// <param name="TravelMinutes">Of all technicians, summed.</param>
/// <param name="Reassignments">Changes of technician after somebody was announced.</param>
public sealed record ReplayResultModel(
    string Name,
    int Orders,
    int Breaches,
    ImmutableArray<int> BreachesBySeverity,
    int Undone,
    double LatenessMinutes,
    double? ToArrivalMinutes,
    double TravelMinutes,
    double Kilometres,
    int Reassignments)
{
    internal static ReplayResultModel Of(ReplayResult result, int orders) => new(
        result.Name,
        orders,
        result.Breaches.Sum(),
        result.Breaches,
        result.Undone,
        Minutes(result.Lateness),
        result.ToArrival is { } wait ? Minutes(wait) : null,
        Minutes(result.Travel),
        result.Kilometres,
        result.Reassignments);

    private static double Minutes(TimeSpan time) => Math.Round(time.TotalMinutes, 1);
}

/// <param name="ReleasedAt">From when it could be done.</param>
/// <param name="Arrivals">First as it was, then by policy; null where nobody came.</param>
public sealed record ReplayOrderModel(string WorkOrder, int Severity, DateTimeOffset ReleasedAt, DateTimeOffset? DueBy, ImmutableArray<ReplayArrivalModel?> Arrivals)
{
    internal static ReplayOrderModel Of(ReplayOrder order, int index, ReplayReport report) => new(
        order.Id,
        order.Severity,
        order.ReleasedAt,
        order.DueBy,
        [.. report.Policies.Prepend(report.AsItWas).Select(result => result.Visits[index] is { } visit ? new ReplayArrivalModel(visit.Technician, visit.ArrivesAt) : null)]);
}

public sealed record ReplayArrivalModel(string Technician, DateTimeOffset ArrivesAt);
