using System.Collections.Immutable;
using Dispatch.Domain.Notices;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Api.Tracking;

/// <summary>A visit as the customer may see it.</summary>
/// <param name="Technician">The name of who comes; null when nobody is sent yet.</param>
/// <param name="ComesAt">When the technician is expected: what they said last, else by the way that is left, else as planned.</param>
/// <param name="Position">Only while the technician travels, and only when it is fresh.</param>
/// <param name="Work">What was done, as in the field service record; null before it is filled in.</param>
/// <param name="CanSign">The record is complete and waits for the customer's signature.</param>
/// <param name="Rating">What the customer said of the work.</param>
public sealed record VisitModel(
    WorkOrderStatus State,
    WorkOrderType Type,
    string Machine,
    string Model,
    string? Station,
    string? Technician,
    DateTimeOffset? ComesAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? CompletedAt,
    VisitPosition? Position,
    VisitPosition? Site,
    string? Work,
    bool CanSign,
    DateTimeOffset? SignedAt,
    bool CanRate,
    WorkRating? Rating)
{
    /// <summary>What the customer was to be told of who comes and when, the newest first.</summary>
    public ImmutableArray<VisitNotice> Notices { get; init; } = [];
}

/// <summary>A change of who comes, or when, as it is told to the customer (R-SLA-3).</summary>
/// <param name="About">What it tells.</param>
/// <param name="Technician">The name of who comes, or was to; null when they are known no more.</param>
/// <param name="ComesAt">The time agreed, else as planned; null when there is none yet.</param>
/// <param name="At">When it was arranged so.</param>
public sealed record VisitNotice(NoticeAbout About, string? Technician, DateTimeOffset? ComesAt, DateTimeOffset At);

/// <param name="At">When the technician was there; null for the site.</param>
public sealed record VisitPosition(double Latitude, double Longitude, DateTimeOffset? At);
