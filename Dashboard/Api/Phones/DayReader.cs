using System.Collections.Immutable;
using Dispatch.Api.Rosters;
using Dispatch.Api.ServiceRecords;
using Dispatch.Api.Stock;
using Dispatch.Api.Technicians;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Phones;

/// <summary>Puts a technician's day together.</summary>
internal sealed class DayReader(
    ITechnicianViews technicians,
    IWorkOrderViews orders,
    IRequestViews requests,
    ICustomerViews customers,
    IMachineViews machines,
    IServiceViews services,
    IRecordViews records,
    IStockViews stock,
    ServiceWorkReader work,
    RosterBook rosters,
    WorkOrderRules rules,
    ShiftRules shifts,
    TimeProvider time)
{
    private const int MostJobs = 100;
    private const int MostOffers = 100;
    private const int MostColleagues = 100;
    private const int MostServices = 500;

    private static readonly TimeSpan RosterAhead = TimeSpan.FromDays(14);

    private static readonly TimeSpan ShownAfterCompletion = TimeSpan.FromHours(12);

    private static readonly ImmutableArray<WorkOrderStatus> InHand =
        [WorkOrderStatus.Accepted, WorkOrderStatus.EnRoute, WorkOrderStatus.OnSite, WorkOrderStatus.Paused, WorkOrderStatus.Completed];

    private static readonly ImmutableArray<WorkOrderStatus> Free = [WorkOrderStatus.Open, WorkOrderStatus.Offered];

    /// <returns>Null when there is no such technician.</returns>
    public async Task<DayModel?> FindAsync(string technician, CancellationToken cancellation)
    {
        if (await technicians.FindAsync(technician, cancellation) is not { } found) return null;
        var now = time.GetUtcNow();
        var van = await stock.OfAsync(technician, cancellation);
        return new(
            now,
            TechnicianModel.Of(found),
            await Offers(technician, van, now, cancellation),
            await Jobs(technician, van, now, cancellation),
            await Colleagues(found, cancellation),
            rules.Records.Checklist,
            WorkUntil(found, now),
            await rosters.FindAsync(technician, now, now + RosterAhead, cancellation),
            [.. van.Select(StockItemModel.Of)]);
    }

    private DateTimeOffset? WorkUntil(TechnicianListItem technician, DateTimeOffset now) =>
        technician.Unit is { ShiftStartedAt: { } started, ShiftEndsAt: { } ends } ? LettingGo.Reach(new Shift(started, ends), now, shifts) : null;

    private async Task<ImmutableArray<OfferedJobModel>> Offers(
        string technician, ImmutableArray<StockRow> van, DateTimeOffset now, CancellationToken cancellation)
    {
        var offered = await orders.ListAsync(new WorkOrderFilter([WorkOrderStatus.Offered], OfferedTo: technician), new PageRequest(null, MostOffers), cancellation);
        var found = ImmutableArray.CreateBuilder<OfferedJobModel>();
        foreach (var row in offered.Items)
        {
            var mine = row.Offers.LastOrDefault(offer => offer.Technician.Value == technician && offer.State == OfferState.Pending && offer.ExpiresAt > now);
            if (mine is not null)
                found.Add(new(mine.Number, mine.ExpiresAt, await Order(row, van, cancellation), await Contact(row, cancellation), Needs(row), await Along(mine, van, cancellation)) { MadeAt = mine.MadeAt, PlannedFrom = mine.From });
        }

        return [.. found.OrderBy(offer => offer.ExpiresAt)];
    }

    private async Task<ImmutableArray<StopModel>> Along(Offer offer, ImmutableArray<StockRow> van, CancellationToken cancellation)
    {
        var stops = ImmutableArray.CreateBuilder<StopModel>();
        foreach (var stop in offer.Party.Skip(1))
            if (await orders.FindAsync(stop.Order.Value, cancellation) is { Order: { Booking: null } row }) stops.Add(await Stop(row, van, cancellation));
        return stops.DrainToImmutable();
    }

    private async Task<ImmutableArray<StopModel>> AlsoDue(WorkOrderRow job, ImmutableArray<StockRow> van, CancellationToken cancellation)
    {
        if (job.Status is WorkOrderStatus.Completed) return [];
        var open = await orders.ListAsync(new WorkOrderFilter(Free, Machine: job.File.Machine.Value), new PageRequest(null, MostOffers), cancellation);
        var stops = ImmutableArray.CreateBuilder<StopModel>();
        foreach (var row in open.Items.OrderBy(row => row.Severity).ThenBy(row => row.File.ReceivedAt)) stops.Add(await Stop(row, van, cancellation));
        return stops.DrainToImmutable();
    }

    private async Task<StopModel> Stop(WorkOrderRow row, ImmutableArray<StockRow> van, CancellationToken cancellation)
    {
        var machine = await machines.FindAsync(row.File.Machine.Value, cancellation);
        return new(await Order(row, van, cancellation), await Contact(row, cancellation), machine?.Read?.LifetimeHours, Needs(row));
    }

    private async Task<ImmutableArray<JobModel>> Jobs(
        string technician, ImmutableArray<StockRow> van, DateTimeOffset now, CancellationToken cancellation)
    {
        var mine = await orders.ListAsync(new WorkOrderFilter(InHand, Technician: technician), new PageRequest(null, MostJobs), cancellation);
        var jobs = ImmutableArray.CreateBuilder<JobModel>();
        foreach (var row in Sequence(mine.Items.Where(row => row.Completion is null || row.Completion.At > now - ShownAfterCompletion)))
            jobs.Add(await Job(row, van, cancellation));
        return jobs.DrainToImmutable();
    }

    /// <summary>What is under way first, then by the planned time, what is done last.</summary>
    private static IEnumerable<WorkOrderRow> Sequence(IEnumerable<WorkOrderRow> mine) => mine
        .OrderBy(row => row.Completion is not null)
        .ThenBy(row => row.Status is WorkOrderStatus.Accepted)
        .ThenBy(row => row.Booking?.From ?? row.Preparation.AgreedAt ?? row.File.WantedAt ?? DateTimeOffset.MaxValue)
        .ThenBy(row => row.Severity)
        .ThenBy(row => row.File.ReceivedAt);

    private async Task<JobModel> Job(WorkOrderRow row, ImmutableArray<StockRow> van, CancellationToken cancellation)
    {
        var versions = await records.VersionsAsync(row.Id, cancellation);
        var machine = await machines.FindAsync(row.File.Machine.Value, cancellation);
        return new(
            await Order(row, van, cancellation),
            await Contact(row, cancellation),
            machine?.Read?.LifetimeHours,
            Needs(row),
            versions.IsEmpty ? null : RecordModel.Of(versions, versions[0]),
            await AlsoDue(row, van, cancellation))
        { OperatingHoursAt = machine?.Meter?.ReadingAt, Service = await Service(row, cancellation) };
    }

    private Task<WorkOrderModel> Order(WorkOrderRow row, ImmutableArray<StockRow> van, CancellationToken cancellation) =>
        work.WithWorkAsync(WorkOrderModel.Of(row), van, cancellation);

    private async Task<JobServiceModel?> Service(WorkOrderRow row, CancellationToken cancellation)
    {
        if (row.File.Service is not { } asked) return null;
        var plan = await services.ListAsync(new([], SerialNumber: row.File.Machine.Value), new PageRequest(null, MostServices), cancellation);
        return plan.Items.Select(item => item.Service).FirstOrDefault(one => (one.Line, one.Occurrence) == (asked.Line, asked.Occurrence)) is { } found
            ? new(found.EarliestHours, found.OpensAt)
            : null;
    }

    private JobNeedsModel Needs(WorkOrderRow row)
    {
        var needs = rules.Types[row.File.Type];
        return new(needs.SignedRecord, needs.Contact, needs.Materials, needs.Hours, rules.Records.Mandatory[row.File.Type]);
    }

    /// <summary>Whoever called, else the customer's first contact.</summary>
    private async Task<JobContactModel?> Contact(WorkOrderRow row, CancellationToken cancellation)
    {
        var caller = row.File.Request is { } request ? (await requests.FindAsync(request.Value, cancellation))?.Contact : null;
        var customer = row.File.Customer is { } id ? await customers.FindAsync(id.Value, cancellation) : null;
        if (caller is null && customer is null) return null;
        var person = customer is { Contacts.IsEmpty: false } ? customer.Contacts[0] : null;
        return new(
            customer?.Details?.Name,
            caller?.Name ?? person?.Name,
            caller?.Phone ?? person?.Phone ?? customer?.Details?.Phone,
            caller?.Address ?? customer?.Details?.Address);
    }

    private async Task<ImmutableArray<ColleagueModel>> Colleagues(TechnicianListItem technician, CancellationToken cancellation)
    {
        var page = await technicians.ListAsync(technician.Technician.Station, new PageRequest(null, MostColleagues), cancellation);
        return [.. page.Items.Where(item => item.Technician.Id != technician.Technician.Id).Select(item => new ColleagueModel(item.Technician.Id, item.Person?.Name))];
    }
}
