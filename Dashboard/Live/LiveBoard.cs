using Dispatch.Domain.Requests;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live;

/// <summary>Stations, technicians, and what they have to do. Not for concurrent use.</summary>
internal sealed class LiveBoard
{
    private readonly Dictionary<string, string?> customers = [];
    private readonly Dictionary<string, HashSet<string>> jobsOf = [];

    public LiveTable<StationRow> Stations { get; } = new();

    public LiveTable<LiveTechnician> Technicians { get; } = new();

    public LiveTable<LiveJob> Jobs { get; } = new();

    public LiveTable<LiveRequest> Requests { get; } = new();

    public int Changes => Stations.Changes + Technicians.Changes + Jobs.Changes + Requests.Changes;

    public void Set(ViewRow row)
    {
        switch (row)
        {
            case StationRow station:
                Stations.Set(station.Id, station.ClosedAt is null ? station : null);
                break;
            case TechnicianRow technician:
                Change(technician.Id, one => one with { Row = technician });
                break;
            case PersonRow person:
                Change(person.Id, one => one with { Name = person.Name });
                break;
            case UnitRow unit:
                Change(unit.Id, one => one with { Unit = unit });
                break;
            case PositionRow position:
                Change(position.Technician, one => one with { Seen = position.Seen });
                break;
            case WorkOrderRow order:
                var ended = order.Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled;
                SetJob(order.Id, ended ? null : new LiveJob(order, NameOf(order.File.Customer?.Value)));
                break;
            case RequestRow request:
                var open = request.Status is RequestStatus.Open or RequestStatus.Answered;
                Requests.Set(request.Id, open ? new LiveRequest(request, NameOf(request.File.Customer?.Value)) : null);
                break;
            case CustomerDetailsRow customer:
                Rename(customer.Id, customer.Name);
                break;
        }
    }

    /// <summary>Ids of the jobs that a technician has or is asked for.</summary>
    public IEnumerable<string> JobsOf(string technician) => jobsOf.GetValueOrDefault(technician) ?? [];

    private void SetJob(string id, LiveJob? now)
    {
        HashSet<string> concerned = [.. Jobs.Find(id)?.Technicians ?? []];
        foreach (var technician in concerned)
            jobsOf.GetValueOrDefault(technician)?.Remove(id);
        Jobs.Set(id, now);
        foreach (var technician in now?.Technicians ?? [])
        {
            if (!jobsOf.TryGetValue(technician, out var jobs))
                jobsOf.Add(technician, jobs = []);
            jobs.Add(id);
            concerned.Add(technician);
        }

        foreach (var technician in concerned)
            Change(technician, one => one);
    }

    private void Change(string id, Func<LiveTechnician, LiveTechnician> change)
    {
        var before = Technicians.Find(id);
        var after = change(before ?? LiveTechnician.Unknown);
        after = after with { Status = StatusOf(id, after.Unit) };
        if (after != before)
            Technicians.Set(id, after.Row is { LeftAt: not null } ? null : after);
    }

    private UnitStatus StatusOf(string technician, UnitRow? unit)
    {
        if (unit?.Status is not UnitStatus.Available)
            return unit?.Status ?? UnitStatus.OffShift;
        var status = UnitStatus.Available;
        foreach (var id in jobsOf.GetValueOrDefault(technician) ?? [])
        {
            var order = Jobs.Find(id)!.Row;
            var isSecond = order.Second?.Technician.Value == technician;
            if (order.Booking?.Technician.Value != technician && !isSecond)
            {
                status = status == UnitStatus.Available ? UnitStatus.Offered : status;
                continue;
            }

            // Who comes along is where they say themselves.
            var stands = isSecond ? order.SecondState : order.Status;
            if (stands == WorkOrderStatus.OnSite)
                return UnitStatus.OnSite;
            if (stands == WorkOrderStatus.EnRoute)
                status = UnitStatus.EnRoute;
        }

        return status;
    }

    private void Rename(string customer, string? name)
    {
        customers[customer] = name;
        foreach (var (id, job) in Jobs.Rows.Where(entry => entry.Value.Row.File.Customer?.Value == customer && entry.Value.CustomerName != name).ToList())
            Jobs.Set(id, job with { CustomerName = name });
        foreach (var (id, one) in Requests.Rows.Where(entry => entry.Value.Row.File.Customer?.Value == customer && entry.Value.CustomerName != name).ToList())
            Requests.Set(id, one with { CustomerName = name });
    }

    private string? NameOf(string? customer) => customer is null ? null : customers.GetValueOrDefault(customer);
}
