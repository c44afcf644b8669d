using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Live.Customers;
using Dispatch.Live.Topics;

namespace Dispatch.Live.WorkOrders;

/// <summary>Work orders that are neither closed nor cancelled, with their clocks, bookings and offers, and closed ones of whose poor rating nobody takes care yet (R-CAL-2). Phones are told those they have and are asked for.</summary>
internal sealed class JobTopic : LiveItemTopic<LiveJob, JobMessage>
{
    private static readonly WorkOrderFilter NotEnded = new([.. Enum.GetValues<WorkOrderStatus>().Where(status => !Ended(status))]);

    private static readonly WorkOrderFilter Poor = new([WorkOrderStatus.Closed]) { IsUncaredFor = true };

    private CustomerNames names = new();

    public override string Name => "jobs";

    public override bool IsForTechnicians => true;

    public override ImmutableArray<LiveSource> Sources => [LiveSource.Of<WorkOrderRow>(row => row.Id, isAwaited: true)];

    public override string? StationOf(LiveJob item) => item.Row.File.Station.Value;

    public override IEnumerable<string> TechniciansOf(LiveJob item) => Ended(item.Row.Status) ? [] : item.Row.Concerned();

    public override JobMessage MessageOf(LiveJob item) => JobMessage.Of(item);

    public override JobMessage MessageFor(LiveFilter filter, LiveJob item) =>
        filter.Technician is null ? MessageOf(item) : MessageOf(item) with { Details = JobDetails.Of(item.Row) };

    public override void Meet(LiveModel others)
    {
        names = others.Topic<CustomerNames>();
        names.Renamed += Rename;
    }

    public override async Task ReadAsync(LiveReading reading)
    {
        await reading.AfterAsync<CustomerNames>();
        await reading.EachAsync((page, cancellation) => reading.Of<IWorkOrderViews>().ListAsync(NotEnded, page, cancellation), reading.Take);
        await reading.EachAsync((page, cancellation) => reading.Of<IWorkOrderViews>().ListAsync(Poor, page, cancellation), reading.Take);
    }

    public override void Take(ViewRow row)
    {
        if (row is WorkOrderRow order)
            Set(order.Id, Ended(order.Status) && !order.IsUncaredFor ? null : new LiveJob(order, names.Of(order.File.Customer?.Value)));
    }

    private static bool Ended(WorkOrderStatus status) => status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled;

    private void Rename(string customer, string? name)
    {
        foreach (var (id, job) in Items.Rows.Where(entry => entry.Value.Row.File.Customer?.Value == customer && entry.Value.CustomerName != name).ToList())
            Set(id, job with { CustomerName = name });
    }
}
