using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Machines;
using Dispatch.Grains.Interfaces.Maintenance;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http.Queries;

namespace Dispatch.Dashboard.Maintenance;

/// <summary>A machine's maintenance: its hours and all occurrences of its plan lines.</summary>
/// <param name="HoursPerDay">Recent use; null until two readings are known.</param>
public sealed record MachineMaintenance(
    string SerialNumber,
    double? LifetimeHours,
    DateTimeOffset? ReadingAt,
    double? HoursPerDay,
    DateTimeOffset? CommissionedAt,
    DateTimeOffset? WarrantyUntil,
    bool MeterReplacementSuspected,
    ImmutableArray<ServiceModel> Services)
{
    /// <summary>Null when the machine is not known.</summary>
    public static async Task<MachineMaintenance?> FindAsync(
        string serialNumber, IMachineViews machines, IServiceViews services, CancellationToken cancellation)
    {
        if (await machines.FindAsync(serialNumber, cancellation) is not { } found)
            return null;
        var rows = ImmutableArray.CreateBuilder<ServiceModel>();
        string? after = null;
        do
        {
            var page = await services.ListAsync(new([], SerialNumber: serialNumber), new PageRequest(after, Paging.MaxLimit), cancellation);
            rows.AddRange(page.Items.Select(ServiceModel.Of));
            after = page.Next;
        }
        while (after is not null);
        var (machine, meter) = (found.Machine, found.Meter);
        return new(
            serialNumber,
            meter?.LifetimeHours,
            meter?.ReadingAt,
            meter?.HoursPerDay,
            machine.CommissionedAt,
            machine.WarrantyUntil,
            machine.MeterReplacementSuspected,
            rows.ToImmutable());
    }
}
