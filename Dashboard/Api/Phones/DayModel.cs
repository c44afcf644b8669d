using System.Collections.Immutable;
using Dispatch.Api.Rosters;
using Dispatch.Api.ServiceRecords;
using Dispatch.Api.Stock;
using Dispatch.Api.Technicians;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.ServiceRecords;

namespace Dispatch.Api.Phones;

/// <summary>All that a technician's phone needs to work without reception.</summary>
/// <param name="At">The node's clock.</param>
/// <param name="Offers">Orders with an offer to this technician that still waits for an answer.</param>
/// <param name="Jobs">Orders that this technician has, in the order in which they are to be done; those completed within the last hours come last.</param>
/// <param name="Colleagues">Others of the same station, to whom a job can be handed over.</param>
/// <param name="Checklist">Codes of the inspection of the whole machine.</param>
/// <param name="WorkUntil">Jobs that begin earlier are work of this shift: they are let go when it ends, unless they are begun on site (R-CREW-1); null when off shift.</param>
/// <param name="Roster">The next planned shifts, absences and on-call duty.</param>
/// <param name="Stock">What is in the van, by part number.</param>
public sealed record DayModel(
    DateTimeOffset At,
    TechnicianModel Technician,
    ImmutableArray<OfferedJobModel> Offers,
    ImmutableArray<JobModel> Jobs,
    ImmutableArray<ColleagueModel> Colleagues,
    ImmutableArray<string> Checklist,
    DateTimeOffset? WorkUntil,
    RosterModel? Roster,
    ImmutableArray<StockItemModel> Stock);

/// <param name="Offer">The number of the offer.</param>
/// <param name="Along">Other orders that are taken with it: one offer for the whole trip (R-TRIP-1).</param>
public sealed record OfferedJobModel(
    int Offer, DateTimeOffset ExpiresAt, WorkOrderModel Order, JobContactModel? Contact, JobNeedsModel Needs, ImmutableArray<StopModel> Along)
{
    /// <summary>When it was made: so long it lasts until it expires. Null where that was not kept.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>Begin on site that acceptance books; null when not planned.</summary>
    public DateTimeOffset? PlannedFrom { get; init; }
}

/// <summary>An order that is taken, or can be taken, along.</summary>
/// <param name="OperatingHours">Lifetime hours of the machine as last reported.</param>
public sealed record StopModel(WorkOrderModel Order, JobContactModel? Contact, double? OperatingHours, JobNeedsModel Needs);

/// <param name="Contact">Whom to call; null when nobody is known.</param>
/// <param name="OperatingHours">Lifetime hours of the machine as last reported.</param>
/// <param name="Record">Null before the field service record was begun.</param>
/// <param name="AlsoDue">What else is open at the machine and nobody has: shown before the technician sets out (R-TRIP-1).</param>
public sealed record JobModel(
    WorkOrderModel Order, JobContactModel? Contact, double? OperatingHours, JobNeedsModel Needs, RecordModel? Record, ImmutableArray<StopModel> AlsoDue)
{
    /// <summary>When the machine's hours were read; null before the first reading.</summary>
    public DateTimeOffset? OperatingHoursAt { get; init; }

    /// <summary>From when the service of the order is not too early (R-MNT-1); null where the order is for none.</summary>
    public JobServiceModel? Service { get; init; }
}

/// <param name="EarliestHours">Lifetime hours of the machine.</param>
/// <param name="OpensAt">Or from when, whatever its hours; null without a calendar.</param>
public sealed record JobServiceModel(double EarliestHours, DateTimeOffset? OpensAt);

/// <summary>What has to be done and told before the job can be completed.</summary>
/// <param name="Mandatory">Fields of the record.</param>
public sealed record JobNeedsModel(bool SignedRecord, bool Contact, bool Materials, bool Hours, ImmutableArray<RecordField> Mandatory);

public sealed record JobContactModel(string? Customer, string? Name, string? Phone, string? Address);

public sealed record ColleagueModel(string Id, string? Name);
