using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.Reports;

/// <summary>What reports are counted from. Periods are half-open: from included, to excluded, UTC.</summary>
public interface IReportViews
{
    /// <summary>Orders received in the period, oldest first.</summary>
    /// <param name="station">Only this station's; null for all.</param>
    /// <param name="within">Whose things the asker may see.</param>
    Task<ImmutableArray<WorkOrderRow>> OrdersAsync(DateTimeOffset from, DateTimeOffset to, string? station, Reach within, CancellationToken cancellation);

    /// <summary>Services of plan lines, no repetitions, that fell due or were closed, and count in the period (<see cref="ServiceRow.CountsAt"/>).</summary>
    /// <param name="station">Only this station's; null for all.</param>
    /// <param name="within">Whose things the asker may see.</param>
    Task<ImmutableArray<ServiceRow>> ServicesAsync(DateTimeOffset from, DateTimeOffset to, string? station, Reach within, CancellationToken cancellation);
}
