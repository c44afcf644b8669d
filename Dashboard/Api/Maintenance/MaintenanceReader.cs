using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Contracts.Maintenance;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Http.Queries;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Maintenance;

/// <summary>Reads services as people see them.</summary>
internal sealed class MaintenanceReader(
    IMachineViews machines, IServiceViews services, MachineRules rules, IOptions<PlanningOptions> planning, TimeProvider time)
{
    public ImmutableArray<PlanModel> Plans() => [.. rules.Plans.Templates.Select(PlanModel.Of)];

    /// <exception cref="FormatException">The page's cursor is none of this list.</exception>
    public async Task<Page<ServiceModel>> ListAsync(ServiceFilter filter, PageRequest request, CancellationToken cancellation)
    {
        var page = await services.ListAsync(filter, request, cancellation);
        var (horizon, now) = (planning.Value.Horizon, time.GetUtcNow());
        return page.Select(item => ServiceModel.Of(item, horizon, now));
    }

    /// <summary>Null when the machine is not known.</summary>
    public async Task<MachineMaintenance?> FindAsync(string serialNumber, CancellationToken cancellation)
    {
        if (await machines.FindAsync(serialNumber, cancellation) is not { } found)
            return null;
        var rows = await Pages.AllAsync(Paging.MaxLimit, page => ListAsync(new([], SerialNumber: serialNumber), page, cancellation));
        var (machine, meter) = (found.Machine, found.Read);
        return new(
            serialNumber,
            meter?.LifetimeHours,
            meter?.ReadingAt,
            meter?.HoursPerDay,
            machine.CommissionedAt,
            machine.WarrantyUntil,
            machine.MeterReplacementSuspected,
            rows);
    }
}
